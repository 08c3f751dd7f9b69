import Documents
import Testing

/// What fixes change, where they hold back, and which of them go together.
@Suite struct FixTests {
  private static func location(of text: String, in file: SourceFile) -> Location? {
    let bytes = Array(file.text.bytes)
    let wanted = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    return start.map { Location(file, $0..<$0 + wanted.count) }
  }

  private static func fixed(
    _ text: String, at marked: String, _ make: (Location) -> Fix?
  ) -> String? {
    let file = SourceFile(path: "a", text: SourceText(text))
    guard let location = location(of: marked, in: file), let fix = make(location) else {
      return nil
    }
    let plan = FixPlan([Diagnostic("a", "a", at: location, fix: fix)])
    return plan.files.first?.text.bytes.string
  }

  @Test(arguments: [
    ("spark.executor.memory 4Gi\n", "4Gi", "spark.executor.memory 4g\n"),
    ("memory: 4Gi # much\n", "4Gi", "memory: 4g # much\n"),
    ("memory: \"4Gi\"\n", "\"4Gi\"", "memory: \"4g\"\n"),
    ("{memory: 4Gi}", "4Gi", "{memory: 4g}"), ("[4Gi, 1]", "4Gi", "[4g, 1]"),
    ("<value>4Gi</value>", "4Gi", "<value>4g</value>"), ("4Gi: a", "4Gi", "4g: a"),
    ("a: 4Gi", "4Gi", "a: 4g"),
  ])
  func aValueIsReplaced(_ text: String, _ marked: String, _ expected: String) {
    #expect(
      Self.fixed(text, at: marked) { Fix(replacing: "4Gi", with: "4g", at: $0) } == expected)
  }

  @Test(arguments: [
    ("memory: 4Gib\n", "4Gib"), ("memory: 4G\\\n  i\n", "4G"), ("memory: \"4G\\x69\"", "\"4G"),
    ("a: 4Gi:b", "4Gi"), ("a: \"4Gi b\"", "\"4Gi"),
  ])
  func whatIsWrittenOtherwiseStays(_ text: String, _ marked: String) {
    #expect(Self.fixed(text, at: marked) { Fix(replacing: "4Gi", with: "4g", at: $0) } == nil)
  }

  @Test func quotesAreNotBroken() {
    let made = Self.fixed("a: \"b\"", at: "\"b\"") { Fix(replacing: "b", with: "c\"", at: $0) }
    #expect(made == nil)
  }

  @Test(arguments: [
    ("a 1\nb 2\nc 3\n", "b", "a 1\nc 3\n"), ("a 1\nb=2", "2", "a 1\n"),
    ("a:\n  b: 1\n  c: 2\n", "b", "a:\n  c: 2\n"), ("- a\n- b\n", "a", "- b\n"),
    ("a: 1\r\n\r\nb: 2\r\n", "a", "\r\nb: 2\r\n"),
  ])
  func aLineIsTakenAway(_ text: String, _ marked: String, _ expected: String) {
    #expect(Self.fixed(text, at: marked) { Fix(removingLineAt: $0) } == expected)
  }

  @Test(arguments: [
    ("{b: 1, c: 2}", "b"), ("b:\n  c: 2\n", "b"), ("- b: 1\n  c: 2\n", "b"), ("b:\n- 1\n", "b"),
    ("b 1\\\n2\n", "b"), ("a \\\nb 2\n", "b"), ("a c b\n", "b"),
  ])
  func linesThatHaveMoreStay(_ text: String, _ marked: String) {
    #expect(Self.fixed(text, at: marked) { Fix(removingLineAt: $0) } == nil)
  }

  private static func change(_ range: Range<Int>, _ text: String, in name: String) -> Diagnostic {
    let location = Location(SourceFile(path: name, text: SourceText("0123456789")), range)
    return Diagnostic("r", "m", at: location, fix: Fix("f", [Fix.Edit(location, text)]))
  }

  @Test func fixesThatOverlapWaitForTheNextTime() {
    let plan = FixPlan([
      Self.change(5..<7, "x", in: "a"), Self.change(1..<2, "", in: "a"),
      Self.change(6..<8, "y", in: "a"), Self.change(7..<7, "z", in: "a"),
      Self.change(5..<7, "x", in: "a"), Self.change(6..<8, "y", in: "b"),
      Self.change(9..<9, "!", in: "a"), Diagnostic("r", "m", at: nil),
    ])
    #expect(plan.files.map(\.file.path) == ["a", "b"])
    #expect(plan.files.map(\.text.bytes.string) == ["0234x78!9", "012345y89"])
    #expect(plan.fixed.count == 5)
    #expect(plan.conflicting.count == 2)
  }

  @Test func theEditsOfOneFixBelongTogether() {
    let first = Self.change(0..<1, "x", in: "a")
    let other = Self.change(0..<2, "y", in: "a")
    let both = (Self.change(4..<5, "z", in: "b").fix?.edits ?? []) + (other.fix?.edits ?? [])
    let plan = FixPlan([first, Diagnostic("r", "m", at: nil, fix: Fix("both", both))])
    #expect(plan.files.map(\.file.path) == ["a"])
  }

  @Test func twoTextsOfOnePathAreNotMixed() {
    let file = SourceFile(path: "a", text: SourceText("other text"))
    let edit = Fix.Edit(Location(file, 0..<1), "y")
    let other = Diagnostic("r", "m", at: nil, fix: Fix("f", [edit]))
    let plan = FixPlan([Self.change(4..<5, "x", in: "a"), other])
    #expect(plan.conflicting.count == 1)
  }

  @Test func jsonHasTheEdits() {
    var places = Places()
    let text = Self.change(4..<5, "x", in: "a").json(&places)
    #expect(
      text.contains(
        #""fix":{"message":"f","edits":[{"path":"a","line":1,"column":5,"endLine":1,"endColumn":6,"#
          + #""replacement":"x"}]}"#))
  }
}
