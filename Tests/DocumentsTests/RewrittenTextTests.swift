import Documents
import Testing

/// What kustomize makes of blocks when it prints and reads a resource before it prints it for good;
/// every expected text was printed by go-yaml.
@Suite struct RewrittenTextTests {
  static let folded = [
    // A kept end gains a line break.
    "a: >+\n  x\n  y\n\n": "|+\n  x y\n\n\n",
    "a: >\n  x\n  y\n\n": "|\n  x y\n",
    // So do the breaks before an indented line.
    "a: >\n  x\n    y\n  z\n": "|\n  x\n\n    y\n  z\n",
    "a: >-\n  x\n\n    y\n": "|-\n  x\n\n\n    y\n",
    // If the first line is indented, single breaks become spaces.
    "a: >2\n   x\n  y\n\n  z\n": "|2\n   x\n  y z\n",
    "a: >2\n\n  x\n  y\n": "|2\n\n  x y\n",
    // With a tab at a line's start, or text that must be quoted.
    "a: >\n  x\n  \ty\n": "\"x\\n\\n\\ty\\n\"\n",
    "a: >+\n  x \n   y\n\n": "\"x \\n y\\n\\n\"\n",
  ]

  @Test(arguments: folded)
  func foldedTextMayChange(_ text: String, _ value: String) {
    #expect(printed(text) == "a: \(value)")
  }

  @Test func blocksThatBeginWithATabAreRefused() {
    #expect(printed("a: |2\n  \tx\n") == "refused: yaml-syntax")
    #expect(printed("a: >2\n  \tx\n") == "refused: yaml-syntax")
    #expect(printed("a: |2\n\n  \tx\n") == "a: \"\\n\\tx\\n\"\n")
    #expect(printed("a: |2\n  \tx \n  y\n") == "a: \"\\tx \\ny\\n\"\n")
  }

  @Test(arguments: ["\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"])
  func controlCharactersAreRefused(_ character: String) {
    #expect(printed("a: \(source("x" + character))\n") == "refused: yaml-encoding")
    #expect(printed("\(source("x" + character)): 1\n") == "refused: yaml-encoding")
    #expect(printedAsJSON("a: \(source("x" + character))\n") == "refused: yaml-encoding")
  }
}
