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

  /// The signature, or what is nearest to it among those that a new commit can have: old programs,
  /// and hostile ones, wrote others.
  package var repaired: Signature {
    var signature = self
    signature.name = Self.plain(name)
    signature.email = Self.plain(email)
    if Self.trimmed(signature.name).isEmpty { signature.name = "unknown" }
    signature.time = max(time, 0)
    if abs(offset) >= 24 * 60 { signature.offset = 0 }
    return signature
  }

  private static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      $0 != "<" && $0 != ">" && $0.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(scalars))
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
