internal import Documents

/// A path of a JSON patch: names of keys and indexes of items between slashes.
struct JSONPointer: Sendable {
  /// The path as it is written.
  let text: String
  /// The parts with `~1` and `~0` replaced; none for the whole object.
  let tokens: [String]
  /// Where it is written.
  let place: Place

  /// Reads a path; nil if it has no slash and is not empty. Whatever stands before the first slash
  /// counts for nothing.
  init?(_ text: String, at place: Place) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard text.isEmpty || parts.count > 1 else { return nil }
    self.text = text
    self.place = place
    tokens = parts.dropFirst().map(Self.decode)
  }

  /// Whether it means the whole object.
  var isWhole: Bool { tokens.isEmpty }

  /// The path that some of the parts make.
  func prefix(_ count: Int) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts[1...count].map { "/" + String(decoding: $0, as: UTF8.self) }.joined()
  }

  private static func decode(_ part: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~"), let code = rest.first,
        code == UInt8(ascii: "0") || code == UInt8(ascii: "1")
      else {
        bytes.append(byte)
        continue
      }
      rest.removeFirst()
      bytes.append(UInt8(ascii: code == UInt8(ascii: "0") ? "~" : "/"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
