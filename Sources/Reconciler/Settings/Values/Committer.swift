internal import Documents

/// Who commits rendered manifests.
package struct Committer: SettingValue {
  static let standard = Committer(name: "reconcile", email: "reconcile@localhost")

  package let name: String
  package let email: String

  private init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  init(_ text: String) throws(SettingMistake) {
    let bytes = Array(text.utf8)
    guard text.holdsNothingHidden else {
      throw SettingMistake("holds a control character, or one that nobody sees")
    }
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<")), bytes.last == UInt8(ascii: ">"),
      !bytes[(open + 1)..<(bytes.count - 1)].contains(where: Self.isBracket),
      !bytes[..<open].contains(where: Self.isBracket)
    else { throw Self.form }
    name = String(decoding: bytes[..<open], as: UTF8.self).trimmingSpace
    email = String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self)
    guard Self.isMeaningful(name), Self.isMeaningful(email), !email.utf8.contains(0x20) else {
      throw Self.form
    }
  }

  private static let form = SettingMistake("is not of the form `Name <address@example.org>`")

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  /// Git drops these at both ends; nothing would be left.
  private static func isMeaningful(_ text: String) -> Bool {
    !text.utf8.allSatisfy { " .,:;\"\\'".utf8.contains($0) }
  }
}
