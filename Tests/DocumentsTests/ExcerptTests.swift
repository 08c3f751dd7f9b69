import Documents
import Testing

/// What stands below the message: the line and its carets.
@Suite struct ExcerptTests {
  /// Draws a diagnostic on the part of a text that stands between `«` and `»`.
  private func draw(_ marked: String, path: String = "a.yaml", _ palette: Palette = .plain)
    -> [String]
  {
    let scalars = marked.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == "«" || $0 == "»"
    }
    let parts = scalars.map { Array(String($0).utf8) }
    let start = parts[0].count
    return draw(
      SourceText(Array(parts.joined())), start..<start + parts[1].count, path: path, palette)
  }

  private func draw(
    _ text: SourceText, _ range: Range<Int>, path: String = "a.yaml", _ palette: Palette = .plain
  ) -> [String] {
    let location = Location(SourceFile(path: path, text: text), range)
    var places = Places()
    let drawn = Diagnostic("rule", "message", at: location).draw(palette, &places)
    return drawn.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("kind: Secret\nstringData: {a: «b»}", false),
    ("kind: Secret\ndata:\n  # c\n\n  a: «b»", false),
    ("{kind: Secret, data: {a: «b»}}", false), ("kind: Secret\nmetadata: {«name»: x}", true),
    ("{\n  \"data\": {\n    \"a\": «b»\n  },\n  \"kind\": \"Secret\"\n}", false),
    ("kind: ConfigMap\ndata:\n  a: «b»", true), ("stringData:\n  a: |\n    b\n    «c»", false),
    ("secretGenerator:\n- name: x\n  literals:\n  - «a»", false),
    ("configMapGenerator:\n- literals:\n  - «a»", true),
    ("kind: Secret\ndata:\n  a: b\nmetadata:\n  «name»: x", true),
  ])
  func aLineOfASecretIsNotShown(_ marked: String, _ isShown: Bool) {
    #expect(draw(marked).count == (isShown ? 3 : 1))
  }

  @Test(arguments: [
    ("name: «spark»-x", "    1 | name: spark-x", "      |       ^^^^^"),
    // Nothing is marked: one caret shows the place.
    ("name:«»", "    1 | name:", "      |      ^"),
    ("a: «b\nc: d»", "    1 | a: b", "      |    ^"),
    ("a\nb: «c»\r\n", "    2 | b: c", "      |    ^"),
    // Wide characters take two columns, combining ones none.
    ("日本: «x»", "    1 | 日本: x", "      |       ^"), ("«日本»", "    1 | 日本", "      | ^^^^"),
    ("✅ «x»", "    1 | ✅ x", "      |    ^"),
    ("e\u{301}: «x»", "    1 | e\u{301}: x", "      |    ^"),
    // A tab is four columns wherever it stands.
    ("\ta: «x»", "    1 |     a: x", "      |        ^"),
    ("a:«\t»x", "    1 | a:    x", "      |   ^^^^"),
    // What a terminal would obey, and what nobody would see.
    ("\u{1B}[31m«x»", "    1 | \\u{1b}[31mx", "      |           ^"),
    ("«\u{202E}»x", "    1 | \\u{202e}x", "      | ^^^^^^^^"),
    ("a:«\u{A0}»b", "    1 | a:\\u{a0}b", "      |   ^^^^^^"),
    ("\u{FEFF}«a»", "    1 | a", "      | ^"),
    ("a\u{200B}«b»", "    1 | a\\u{200b}b", "      |          ^"),
  ])
  func lines(_ text: String, _ source: String, _ carets: String) {
    #expect(draw(text).dropFirst() == [source, carets])
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let long = String(repeating: "0123456789", count: 30)
    #expect(draw("\(long)«x»\(long)")[1] == "    1 | …\(long.suffix(20))x\(long.prefix(79))…")
    #expect(draw("\(long)«x»\(long)")[2] == "      | " + String(repeating: " ", count: 21) + "^")
    #expect(draw("«x»\(long)")[1] == "    1 | x\(long.prefix(99))…")
    #expect(draw("«x»\(long)")[2] == "      | ^")
    #expect(draw("\(long)«x»")[1] == "    1 | …\(long.suffix(99))x")
    #expect(draw("«\(long)»")[1] == "    1 | \(long.prefix(80))…")
    #expect(draw("«\(long)»")[2] == "      | " + String(repeating: "^", count: 80))
  }

  @Test func anEndlessLineCostsNothing() {
    let marks = String(repeating: "\u{301}", count: 100_000)
    for text in [marks + "«x»" + marks, "«" + marks + "»", "日«" + marks + "»日"] {
      #expect(draw(text).joined().utf8.count < 1000)
    }
    let wide = String(repeating: "日", count: 100_000)
    #expect(draw(wide + "«x»" + wide)[1].unicodeScalars.count < 80)
  }

  @Test func bytesThatAreNoTextAreReplaced() {
    #expect(
      draw(SourceText([0x61, 0xFF, 0x62]), 2..<3).dropFirst() == [
        "    1 | a\u{FFFD}b", "      |   ^",
      ])
    #expect(draw(SourceText([0xF0, 0x9F, 0x98, 0x80]), 1..<2).count == 3)
  }

  @Test func aPlaceOutsideTheTextIsItsEnd() {
    #expect(
      draw(SourceText("a\n"), 9..<12) == [
        "a.yaml:2:1: error: message [rule]", "    2 | ", "      | ^",
      ])
  }

  @Test(arguments: [
    ("a\u{1B}[2J.yaml", "a\\u{1b}[2J.yaml"), ("a\nb.yaml", "a\\nb.yaml"),
    ("::error::x", "./::error::x"),
    ("\u{202E}lmay.a", "\\u{202e}lmay.a"),
  ])
  func pathsAreMadeVisible(_ path: String, _ shown: String) {
    #expect(draw("«x»", path: path)[0] == "\(shown):1:1: error: message [rule]")
  }

  @Test func coloursStandAroundText() {
    let lines = draw("«x»", .terminal)
    #expect(
      lines[0]
        == "\u{1B}[1ma.yaml:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m message \u{1B}[2m[rule]\u{1B}[0m"
    )
    #expect(lines[2] == "      \u{1B}[2m|\u{1B}[0m \u{1B}[1;31m^\u{1B}[0m")
  }
}
