/// An address of the form `scheme://user:password@host:port/path`, in its parts.
struct AddressParts {
  let scheme: String
  /// What stands before `@`; nil if there is none.
  let login: Substring?
  /// The host with its port; it may be empty.
  let host: String
  let path: Substring

  /// Nil if the text is of another form, or holds what an address cannot hold.
  init?(_ text: String) {
    guard text.isWord, !text.utf8.contains(UInt8(ascii: "\\")),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text.utf8[colon...].starts(with: "://".utf8)
    else { return nil }
    scheme = text[..<colon].lowercased()
    let rest = text[colon...].dropFirst(3)
    let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    let at = rest[..<end].utf8.lastIndex(of: UInt8(ascii: "@"))
    login = at.map { rest[..<$0] }
    host = String(at.map { rest[rest.index(after: $0)..<end] } ?? rest[..<end])
    path = rest[end...]
  }

  /// Whether the host can be one, with a port or without.
  var hasHost: Bool { HostAndPort(host) != nil }
}
