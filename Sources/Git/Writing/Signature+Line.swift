extension Signature {
  /// The signature as commits have it. As git does, characters are cut off that are likely to be
  /// there by mistake; those that would end the line or the name are an error.
  func line() throws(GitError) -> String {
    for part in [name, email] where part.utf8.contains(where: { "<>\n\0".utf8.contains($0) }) {
      throw .invalidText("the name or the address `\(part)`")
    }
    let name = Self.trimmed(name)
    guard !name.isEmpty else { throw .invalidText("an empty name") }
    guard time >= 0 else { throw .invalidText("a date before 1970") }
    guard abs(offset) < 24 * 60 else { throw .invalidText("an offset of a day") }
    return "\(name) <\(Self.trimmed(email))> \(time) \(zone)"
  }

  private var zone: String {
    let minutes = abs(offset)
    let number = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
    return (offset < 0 ? "-" : "+") + number
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8.drop(while: isCrud)
    let count = bytes.reversed().drop(while: isCrud).count
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func isCrud(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ".,:;<>\"\\'".utf8.contains(byte)
  }
}
