extension HiddenKey {
  /// Whether nobody shall read the value of a key: because of its name, or of what the value holds.
  package static func isMeant(by key: String, with value: String?) -> Bool {
    isMeant(by: key) || value.map(isMeant(inValue:)) ?? false
  }

  /// Whether a value holds something that nobody shall read: options, parameters of an address or
  /// members of an object that are named so, or a user with a password before a host.
  package static func isMeant(inValue value: String) -> Bool {
    if hasUser(value) { return true }
    guard isMeant(by: value) else { return false }
    let bytes = Array(value.utf8)
    var start = 0
    while start < bytes.count {
      guard isPartOfName(bytes[start]) else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex { !isPartOfName($0) } ?? bytes.count
      let name = String(decoding: bytes[start..<end], as: UTF8.self)
      if isMeant(by: name), let given = text(behind: end, of: name, in: bytes),
        !SecretReference.isMeant(by: name, given), !given.hasPrefix("$")
      {
        return true
      }
      start = end
    }
    return false
  }

  /// What is given to a name that ends before an offset; nil if nothing is.
  private static func text(behind end: Int, of name: String, in bytes: [UInt8]) -> String? {
    let rest = bytes[end...]
    let marks = rest.prefix { "\"': =\t".utf8.contains($0) }
    let isOption = name.hasPrefix("--") && marks.contains(UInt8(ascii: " "))
    let isMember = marks.contains(UInt8(ascii: ":")) && marks.count > 1
    guard isOption || isMember || marks.contains(UInt8(ascii: "=")) else { return nil }
    let given = rest[marks.endIndex...].prefix { !" \t\n\r\"',;&".utf8.contains($0) }
    return String(decoding: given, as: UTF8.self)
  }

  /// Whether a text has an address with a user and a password: `http://user:password@host`.
  private static func hasUser(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "@")) else { return false }
    for start in bytes.indices where bytes[start...].starts(with: "://".utf8) {
      let host = bytes[(start + 3)...].prefix { !"/ \t\n\"'?#".utf8.contains($0) }
      guard let end = host.lastIndex(of: UInt8(ascii: "@")),
        let colon = host[..<end].firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      if colon + 1 < end, host[colon + 1] != UInt8(ascii: "$") { return true }
    }
    return false
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "_.-".utf8.contains(byte)
  }
}
