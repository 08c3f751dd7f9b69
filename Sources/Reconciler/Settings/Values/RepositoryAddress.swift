/// The address of a repository that branches are sent to.
package struct RepositoryAddress: SettingValue {
  package let text: String

  init(_ text: String) throws(SettingMistake) {
    if let parts = AddressParts(text) {
      try Self.check(parts)
    } else if !Self.isShort(text) {
      throw Self.unusable
    }
    self.text = text
  }

  private static let unusable = SettingMistake(
    "is no address of a repository",
    hint: "addresses are `https://host/path`, `ssh://git@host/path`, `git@host:path`")

  private static func check(_ parts: AddressParts) throws(SettingMistake) {
    if parts.scheme == "file" {
      let isWhole = parts.host.isEmpty && parts.login == nil && parts.path.utf8.count > 1
      guard isWhole else { throw unusable }
      return
    }
    guard ["https", "http", "ssh"].contains(parts.scheme) else { throw unusable }
    if let login = parts.login, parts.scheme != "ssh" || !isLogin(login) {
      throw SettingMistake(
        "holds a password, or what may be one",
        hint: "let git ask a credential helper; only ssh needs a user here")
    }
    guard parts.hasHost, !parts.path.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 }) else {
      throw unusable
    }
  }

  /// Whether this is the form `user@host:path` of ssh.
  private static func isShort(_ text: String) -> Bool {
    guard text.isWord, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let path = text[colon...].utf8.dropFirst()
    guard let first = path.first, first != UInt8(ascii: ":"), first != UInt8(ascii: "-"),
      !path.contains(UInt8(ascii: "\\")), !path.contains(UInt8(ascii: "@"))
    else { return false }
    let parts = text[..<colon].split(separator: "@", omittingEmptySubsequences: false)
    guard let host = parts.last, parts.count <= 2, HostAndPort(String(host)) != nil else {
      return false
    }
    return parts.count == 1 || isLogin(parts[0])
  }

  /// Whether this is a user without a password.
  private static func isLogin(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first.isAlphanumeric else { return false }
    return text.utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
  }
}
