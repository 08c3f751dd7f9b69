internal import Documents

/// A file that a kustomization names and that says what is to be done: field lists, definitions of
/// kinds, replacements, targets.
struct ConfigurationFile {
  /// The number of the file.
  let source: Int32
  let parsed: ParsedText

  /// What its first document holds; nothing else of it counts.
  var root: Node? { parsed.documents.first?.root }

  /// Reads the file of an entry; nil if there is none. What is wrong with its text is reported, a
  /// key that stands twice as an error if that is wanted.
  init?(
    _ entry: TextEntry, _ loader: Loader, refusingRepetitions: Bool = false,
    _ findings: inout Findings
  ) {
    guard let text = loader.read(entry.text, at: entry.place, &findings) else { return nil }
    source = findings.add(SourceFile(path: loader.shown(entry.text), text: text))
    parsed = ParsedText.parse(text, as: .configuration)
    let problems =
      refusingRepetitions ? parsed.problems.map(Self.withoutMercy) : parsed.problems
    findings.add(problems, in: source)
  }

  private static func withoutMercy(_ problem: Problem) -> Problem {
    guard problem.rule == "yaml-duplicate-key" else { return problem }
    return Problem(
      problem.rule, problem.message, at: problem.range, hint: problem.hint, note: problem.note)
  }
}
