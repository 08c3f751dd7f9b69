internal import Documents

/// A file with definitions in OpenAPI: JSON if it begins with a brace, else YAML.
struct DefinitionText {
  let document: Document
  let source: Int32

  /// Reads it; nil if there is nothing in it, or nothing that can be read, which is reported.
  init?(_ entry: TextEntry, _ loader: Loader, _ findings: inout Findings) {
    guard let text = loader.read(entry.text, at: entry.place, &findings) else { return nil }
    source = findings.add(SourceFile(path: loader.shown(entry.text), text: text))
    guard text.count > 0 else {
      findings.add("openapi", "`\(entry.text)` is empty", at: entry.place)
      return nil
    }
    let isJSON = text.bytes.first == UInt8(ascii: "{")
    let parsed =
      isJSON ? ParsedText.parseJSON(text) : ParsedText.parse(text, as: .configuration)
    findings.add(isJSON ? parsed.problems.map(Self.asFile) : parsed.problems, in: source)
    guard let document = parsed.documents.first else { return nil }
    self.document = document
  }

  /// A mistake in JSON that is no patch.
  private static func asFile(_ problem: Problem) -> Problem {
    Problem(
      problem.rule, problem.message, at: problem.range, severity: problem.severity,
      hint: "a file that begins with `{` is read as JSON", note: problem.note)
  }
}
