internal import Documents

/// What a comment asks of the merge: `reconcile: append`.
enum ConfigDirective: Equatable {
  case append, prepend, lock
  case unset(String)

  /// Whether a comment may be one. Most are not, and are not looked at any further.
  static func isMeant(by comment: some Collection<UInt8>) -> Bool {
    comment.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: "reconcile:".utf8)
  }

  /// Reads the text of a comment; nil if it is an ordinary one.
  static func read(_ comment: String) -> Result<ConfigDirective, Mistake>? {
    guard isMeant(by: comment.utf8) else { return nil }
    let words = comment.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      .map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first, first.hasPrefix("reconcile:") else { return nil }
    guard first == "reconcile:" else {
      return .failure(Mistake("a space is missing behind `reconcile:`"))
    }
    switch (words.dropFirst().first, words.count) {
    case ("append", 2): return .success(.append)
    case ("prepend", 2): return .success(.prepend)
    case ("lock", 2): return .success(.lock)
    case ("unset", 3): return .success(.unset(words[2]))
    // The name of a section may have blanks, so `[` begins one key that ends with the comment.
    case ("unset", 4...) where words[2].hasPrefix("["):
      return .success(.unset(words[2...].joined(separator: " ")))
    case ("unset", _): return .failure(Mistake("`unset` needs one key"))
    case (let word?, _):
      return .failure(
        Mistake(
          "there is no directive `\(words.dropFirst().joined(separator: " "))`",
          hint: Suggestion.hint(for: word, among: names)
            ?? "the directives are append, prepend, lock, and unset with a key"))
    case (nil, _): return .failure(Mistake("the directive is missing"))
    }
  }

  private static let names = ["append", "prepend", "lock", "unset"]

  /// Why a comment that begins as a directive is none.
  struct Mistake: Error {
    let message: String
    let hint: String?

    init(_ message: String, hint: String? = nil) {
      self.message = message
      self.hint = hint
    }
  }
}
