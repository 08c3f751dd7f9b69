internal import Documents

/// What git says when a remote does not do what it should.
struct RemoteTalk {
  /// What is said of a network that may be better in a moment.
  private static let passing = [
    "timed out", "Connection reset", "early EOF", "hung up unexpectedly", "error: 429",
    "error: 500", "error: 502", "error: 503", "error: 504", "Temporary failure",
    "unexpected disconnect", "kex_exchange_identification", "cannot lock ref",
    "Connection closed by",
  ]
  /// The most that is said again.
  private static let mostBytes = 2_000

  private let text: String

  init(_ bytes: [UInt8]) {
    text = Self.withoutLogins(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether it is worth to try again.
  var willPass: Bool { Self.passing.contains(where: text.holds) }

  /// What is wrong: the lines that say so, in one.
  var reason: String {
    let lines = text.split(separator: "\n").map(String.init)
    let marks = ["fatal: ", "error: ", "remote: ", "ERROR: "]
    let found = lines.compactMap { line in
      marks.first(where: line.hasPrefix).map { String(line.dropFirst($0.count)) }
    }
    let said = (found.isEmpty ? lines : found).joined(separator: "; ")
    return said.isEmpty ? "git does not say why" : String(said.prefix(Self.mostBytes))
  }

  /// A text in which no address has a user or a password.
  static func withoutLogins(_ text: String) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    let mark = Array("://".utf8)
    while let next = rest.indices.first(where: { rest[$0...].starts(with: mark) }) {
      result += rest[..<(next + mark.count)]
      rest = rest[(next + mark.count)...]
      let host = rest.prefix { !" /'\"\t\n".utf8.contains($0) }
      if let at = host.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(at + 1)...] }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
