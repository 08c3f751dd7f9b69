import Documents
import Testing

/// How strings are written; every expected text was printed by go-yaml.
@Suite struct StringStyleTests {
  @Test(arguments: [
    "abc", "a b", "0x", "0b", "12e", "1,000", "0.1.2", "1e1000", "_1", "2001-01", ".e1", "=",
    "?a", ":a",
    "-a", "--", "-c", "--x=y", "-1x", "+", ".", "..", "./x", "a]", "a}", "a :b", "a#b", "it's",
    "\\", "a\\b",
    "é", "日本", "\u{A0}", "\u{FFFD}",
  ])
  func ordinaryTextStandsPlain(_ value: String) {
    #expect(printed("a: \(source(value))\n") == "a: \(value)\n")
    #expect(printed("\(source(value)): 1\n") == "\(value): 1\n")
  }

  @Test(arguments: [
    "", "yes", "Y", "off", "True", "null", "~", "1", "1.5", "1e3", "0o7", "017", "08", "1_000",
    "12:30",
    "190:20:30.5", "2001-1-1", ".inf", "-.INF", ".5_0",
  ])
  func whatLooksLikeAnotherKindIsInDoubleQuotes(_ value: String) {
    for profile in [Profile.kustomize, .hydrator] {
      #expect(printed("a: \(source(value))\n", as: profile) == "a: \"\(value)\"\n")
      #expect(printed("\(source(value)): 1\n", as: profile) == "\"\(value)\": 1\n")
    }
  }

  @Test(arguments: [
    "---", "...", "---a", "a: b", "a:", "#b", "a #b", "- a", "-", "? a", "@a", "`a", "%a", "!a",
    "&a", "*a",
    "|a", ">a", "{a", "[a", ",a", "'a", "\"a", " a", "a ", "  ", "\"q\"", "a: 'b'",
  ])
  func whatWouldMeanSomethingIsInSingleQuotes(_ value: String) {
    let quoted =
      "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
    #expect(printed("a: \(source(value))\n") == "a: \(quoted)\n")
    #expect(printed("\(source(value)): 1\n") == "\(quoted): 1\n")
  }

  static let escaped = [
    "a\tb": #"a\tb"#, "\ta": #"\ta"#, "\u{0}": #"\0"#, "\u{7}\u{1B}": #"\a\e"#,
    "😀": #"\U0001F600"#, "\u{FEFF}a": #"\uFEFF\x61"#, "a\u{FEFF}b": #"a\uFEFFb"#,
  ]

  @Test(arguments: escaped)
  func whatIsNotVisibleIsEscaped(_ value: String, _ quoted: String) {
    #expect(printed("a: \(source(value))\n") == "a: \"\(quoted)\"\n")
    #expect(printed("\(source(value)): 1\n") == "\"\(quoted)\": 1\n")
  }

  static let blocks = [
    "a\n": "|\n  a\n", "a\nb": "|-\n  a\n  b\n", "a\nb\n\n": "|+\n  a\n  b\n\n", "\n": "|2+\n\n",
    "\n\n": "|2+\n\n\n", "\na\n": "|2\n\n  a\n", " a\nb": "|2-\n   a\n  b\n",
    "a\n b": "|-\n  a\n   b\n",
    "a \nb": "\"a \\nb\"\n", "a\nb ": "\"a\\nb \"\n", "a\rb": "\"a\\rb\"\n",
    "a\r\nb": "\"a\\r\\nb\"\n",
  ]

  @Test(arguments: blocks)
  func severalLinesAreABlockIfTheyCanBe(_ value: String, _ block: String) {
    #expect(printed("a: \(source(value))\n") == "a: \(block)")
    #expect(printed("\(source(value)): 1\n") == "? \(block): 1\n")
  }

  @Test func tabsInBlocksAreForTheHydrator() {
    #expect(printed("a: \"a\\tb\\nc\"\n") == "a: \"a\\tb\\nc\"\n")
    #expect(printed("a: \"a\\tb\\nc\"\n", as: .hydrator) == "a: |-\n  a\tb\n  c\n")
  }

  @Test func lineBreaksOfUnicode() {
    #expect(printed("a: \"a\\Nb\"\n") == "a: a b\n")
    #expect(printed("a: \"a \\N b\"\n") == "a: a b\n")
    #expect(printed("a: \"a\\N\\Nb\"\n") == "a: |-\n  a\n  b\n")
    #expect(printed("a: \"a\\Lb\"\n") == "a: 'a\u{2028}  b'\n")
    #expect(printed("\"\\P\": 1\n") == "? '\u{2029}'\n: 1\n")
  }

  @Test func severalLinesInNestedPlaces() {
    let text = "a:\n- \"x\\n\"\n- b: \" y\\nz\"\n- - \"u\\nv\\n\\n\"\n  - 1\n"
    #expect(
      printed(text) == "a:\n- |\n  x\n- b: |2-\n     y\n    z\n- - |+\n    u\n    v\n\n  - 1\n")
    #expect(
      printed(text, as: .hydrator)
        == "a:\n  - |\n    x\n  - b: |2-\n       y\n      z\n  - - |+\n      u\n      v\n\n    - 1\n"
    )
  }
}
