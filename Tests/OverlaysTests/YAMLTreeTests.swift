import Documents
import Testing

@testable import Overlays

/// What layers of YAML become, whatever they hold and however they are written.
@Suite struct YAMLTreeTests {
  @Test(arguments: 0..<200)
  func mergedTextMeansTheMergedMapping(seed: Int) throws {
    var dice = Dice(seed)
    let trees = (0...1 + dice.roll(2)).map { _ in PlainTree.random(&dice) }
    let texts = trees.map { WrittenTree.text($0, &dice) }
    let expected = trees.dropFirst().reduce(trees[0]) { $0.merged(with: $1) }
    let result = Self.compose(texts)
    #expect(
      Self.json(result) == expected.json, "\(texts.joined(separator: "\n+++\n"))\n===\n\(result)")
  }

  @Test(arguments: 0..<200)
  func nothingChangesWhatIsTheSame(seed: Int) {
    var dice = Dice(seed)
    let text = WrittenTree.text(.random(&dice), &dice)
    #expect(Self.compose([text]) == text)
    #expect(Self.compose([text, "# nothing\n"]) == text)
    #expect(Self.compose([text, text]) == text)
  }

  @Test(arguments: [
    ("a: 1  # one\nb: 2\n", "a: 'x'\n", "a: 'x'  # one\nb: 2\n"),
    ("a: 1", "b: 2", "a: 1\nb: 2\n"),
    ("# c\n", "a: 1\n", "# c\na: 1\n"),
    (
      "a:   # c\nb: |\n  x\n\n# d\n", "a: 2\n# e\nc: 3\n",
      "a: 2   # c\nb: |\n  x\n\n# d\n# e\nc: 3\n"
    ),
    ("a: 1 # c\nb: 2", "a: |\n  x\n  y\n", "a: | # c\n  x\n  y\nb: 2"),
    (
      "a:\n    b: 1\n    # c\nd: 1\n", "a:\n  # e\n  f:\n    g: 1\n",
      "a:\n    b: 1\n    # e\n    f:\n      g: 1\n    # c\nd: 1\n"
    ),
    (
      "a: {b: 1}\n", "a:\n  c:\n  - x: |\n      y\n    z: 1\n",
      "a: {b: 1, c: [{x: \"y\\n\", z: 1}]}\n"
    ),
    ("a:\n- 1\n# two\n- 2\n", "# reconcile: append\na: [2, 3]\n", "a:\n- 1\n# two\n- 2\n- 3\n"),
    (
      "a:\n- 1\n- 2\n", "# reconcile: prepend\na:\n    # new\n  - b: 1\n    c: 2\n  - 2\n",
      "a:\n- b: 1\n  c: 2\n- 2\n- 1\n"
    ),
    ("a: x, y\n", "# reconcile: append\na: y,z\n", "a: \"x,y,z\"\n"),
    (
      "# above a\na: 1\n# above b\n\n# b\nb: 2\n", "# reconcile: unset a\n# reconcile: unset b\n",
      "# above b\n\n{}\n"
    ),
    ("a:\n  # b\n  b: 1\n  c: 1\n", "a:\n  # reconcile: unset b\n", "a:\n  c: 1\n"),
    ("a: # x\n  b: 1\nc: 1\n", "a:\n  # reconcile: unset b\n", "a: {} # x\nc: 1\n"),
    ("a: {b: 1, c: 2, d: 3}\n", "a:\n  # reconcile: unset b\n  c: 9\n", "a: {c: 9, d: 3}\n"),
    ("a: 1\n...\n", "b: 1\n", "a: 1\nb: 1\n...\n"),
    ("---\na: \"x\n  y\" # c\n", "a: 1\n", "---\na: 1 # c\n"),
    ("a: x\n  y # c\nb: 1\n", "a: 1\n", "a: 1 # c\nb: 1\n"),
    ("8080: a\n", "8080: b\n", "8080: b\n"),
    ("a: 1\r\nb: 1\r\n", "a: 2\nc: 3\n", "a: 2\r\nb: 1\r\nc: 3\n"),
    ("{a: 1}\n", "b: x\n", "{a: 1, b: x}\n"),
    ("a: {b: 1}\nc: 1\n", "# reconcile: unset a\na: {d: 1}\n", "c: 1\na: {d: 1}\n"),
    ("a: 1\n", "a: |\n  x", "a: |-\n  x\n"),
    ("a: |+\n  x\n\nb: 1\n", "a: |2+\n    y\n\n\nb: 2\n", "a: |2+\n    y\n\n\nb: 2\n"),
    ("a:\n    b: 1\n", "a:\n  c: |2\n     y\n", "a:\n    b: 1\n    c: |2\n       y\n"),
    ("# reconcile: lock\na: 1\n", "b: 1\n", "a: 1\nb: 1\n"),
  ])
  func lines(base: String, layer: String, result: String) {
    #expect(Self.compose([base, layer]) == result)
  }

  static func compose(_ texts: [String]) -> String {
    var findings = Findings()
    let layers = texts.map { text in
      let text = SourceText(text)
      return ConfigText(text: text, source: findings.add(SourceFile(path: "a", text: text)))
    }
    let bytes = YAMLTree.compose(layers, [], &findings)
    guard !findings.hasErrors else { return "refused: \(findings.report.diagnostics)" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the parser makes of a text, as JSON.
  private static func json(_ text: String) -> String {
    let parsed = ParsedText.parse(SourceText(text), as: .patch)
    guard let root = parsed.documents.first?.root, !parsed.hasErrors else { return "unreadable" }
    return PlainTree(root).json
  }
}
