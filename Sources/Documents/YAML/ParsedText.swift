/// What parsing one text gave: its documents and what is wrong with it. Nothing here knows a path.
package struct ParsedText: Sendable {
  /// The documents that could be read; of a text with problems the ones that have none.
  package let documents: [Document]
  package let problems: [Problem]

  /// Whether a part of it could not be read.
  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Reads a text. With `expanding: false` aliases and merge keys stay as they are written.
  package static func parse(
    _ text: SourceText, as reading: Reading, limits: Limits = Limits(), expanding: Bool = true
  ) -> ParsedText {
    guard text.count <= limits.bytes else {
      return ParsedText(refusing: tooLarge(text, limits))
    }
    let encoding = TextEncoding(of: text)
    if let problem = encoding.problem { return ParsedText(refusing: problem) }
    var parser = Parser(text, encoding, reading, limits)
    parser.parseStream()
    return parser.tree().finish(expanding: expanding, limits)
  }

  init(documents: [Document], problems: [Problem]) {
    self.documents = documents
    self.problems = problems
  }

  private init(refusing problem: Problem) {
    self.init(documents: [], problems: [problem])
  }

  private static func tooLarge(_ text: SourceText, _ limits: Limits) -> Problem {
    Problem(
      "yaml-limit", "the file has \(text.count) bytes, the limit is \(limits.bytes)", at: 0..<0,
      hint: "split the file")
  }
}
