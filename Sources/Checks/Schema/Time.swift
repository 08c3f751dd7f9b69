internal import Documents

/// Times as Kubernetes writes them: `2026-01-31T12:00:00Z`.
enum Time {
  /// What stands where: digits for `0`, all else as it is.
  private static let form: StaticString = "0000-00-00T00:00:00"

  /// Whether a text is a time.
  static func isTime(_ text: Text) -> Bool {
    let form = UnsafeBufferPointer(start: form.utf8Start, count: form.utf8CodeUnitCount)
    guard text.count > form.count, fits(text.prefix(form.count), form) else { return false }
    var zone = text.dropFirst(form.count)
    if zone.first == UInt8(ascii: ".") {
      zone = zone.dropFirst()
      let digits = zone.prefix(while: isDigit)
      if digits.isEmpty { return false }
      zone = zone.dropFirst(digits.count)
    }
    if zone.count == 1 { return zone.first == UInt8(ascii: "Z") }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return false
    }
    let offset: StaticString = "00:00"
    return fits(
      zone.dropFirst(),
      UnsafeBufferPointer(start: offset.utf8Start, count: offset.utf8CodeUnitCount))
  }

  private static func fits(_ text: Slice<Text>, _ form: UnsafeBufferPointer<UInt8>) -> Bool {
    text.elementsEqual(form) { byte, wanted in
      wanted == UInt8(ascii: "0") ? isDigit(byte) : byte == wanted
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
