internal import Documents
internal import Git

/// The message of a rendered commit: what the source says, and the facts.
enum DeliveryMessage {
  private static let mostSubject = 200
  private static let mostBody = 16 << 10

  /// The message for environments. What was allowed is for people; no program reads it.
  static func text(
    for environments: [EnvironmentName], _ source: Revision, _ facts: CommitFacts,
    allowingDeletion allowed: [String]
  ) -> String {
    let lines = source.message.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { clean(String(decoding: $0, as: UTF8.self)) }
    let subject = cut("\(names(of: environments)): \(lines.first ?? "")", to: mostSubject)
    let isEmpty = { (line: String) in line.trimmingSpace.isEmpty }
    let rest = lines.dropFirst().drop(while: isEmpty).reversed().drop(while: isEmpty).reversed()
    let body = cut(rest.map(indent).joined(separator: "\n"), to: mostBody)
    return "\(subject)\n\n" + (body.isEmpty ? "" : body + "\n\n") + facts.text
      + Set(allowed).sorted { $0.precedesInBytes($1) }
      .map { "\(CommitFacts.prefix)Allow-Delete: \($0)\n" }.joined()
  }

  /// A few names, or how many there are.
  private static func names(of environments: [EnvironmentName]) -> String {
    guard environments.count > 3 else {
      return environments.map(\.text).joined(separator: ", ")
    }
    return "\(environments.count) environments"
  }

  /// A copied line that looks like a fact is none.
  private static func indent(_ line: String) -> String {
    line.hasPrefix(CommitFacts.prefix) ? " " + line : line
  }

  /// A line without characters that a terminal would obey.
  private static func clean(_ line: String) -> String {
    let kept = line.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(kept))
  }

  /// The beginning of a text, cut between characters.
  private static func cut(_ text: String, to most: Int) -> String {
    guard text.utf8.count > most else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: most)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }
}
