import Documents
import Testing

/// Diagnostics are safe to show, wherever the text comes from.
@Suite struct DrawingTests {
  private func diagnostic(_ text: String, _ range: Range<Int>, path: String = "a.yaml")
    -> Diagnostic
  {
    Diagnostic(
      "rule-id", "something `\u{1B}[31m` is wrong",
      at: Location(SourceFile(path: path, text: SourceText(text)), range), hint: "mend it")
  }

  @Test func escapesReachNoTerminal() {
    let drawn = diagnostic("a: \u{1B}[2J\u{202E}b\n", 3..<4, path: "a\u{7}.yaml").draw()
    #expect(!drawn.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    #expect(
      drawn.hasPrefix("a\\u{7}.yaml:1:4: error: something `\\u{1b}[31m` is wrong [rule-id]\n"))
  }

  @Test func caretsStandBelowWideAndCombinedCharacters() {
    let drawn = diagnostic("日本e\u{301}: x\n", 9..<12).draw().split(separator: "\n")
    #expect(drawn[1] == "    1 | 日本e\u{301}: x")
    #expect(drawn[2].hasPrefix("      |      ^^^"))
  }

  @Test func placesBehindTheTextAreItsEnd() {
    #expect(diagnostic("a: 1", 4..<9).draw().hasPrefix("a.yaml:1:5: error"))
    #expect(diagnostic("", 0..<1).draw().hasPrefix("a.yaml:1:1: error"))
    #expect(diagnostic("a: 1\n", 5..<6).draw().hasPrefix("a.yaml:2:1: error"))
  }

  @Test func workflowCommandsCannotBeForged() {
    let forged = diagnostic("x", 0..<1, path: "a,b:c\n::error::x")
    #expect(forged.workflowCommand.hasPrefix("::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax,line=1,"))
    #expect(forged.workflowCommand.split(separator: "\n").count == 1)
  }

  @Test func jsonIsEscaped() {
    let json = diagnostic("x", 0..<1, path: "<script>\"\\\u{2028}😀").json
    #expect(json.contains(#""path":"\u003cscript\u003e\"\\\u2028😀""#))
  }

  @Test func reportsAreSortedAndHoldNothingTwice() {
    var report = Report()
    report.add(diagnostic("a\nb", 2..<3))
    report.add(diagnostic("a\nb", 0..<1))
    report.add(diagnostic("a\nb", 2..<3))
    #expect(report.diagnostics.compactMap { $0.location?.range.lowerBound } == [0, 2])
  }

  @Test func aThrownDiagnosticIsCollected() {
    var report = Report()
    let result = report.collect { () throws(Diagnostic) -> Int in throw diagnostic("a", 0..<1) }
    #expect(result == nil)
    #expect(report.collect { () throws(Diagnostic) in 1 } == 1)
    #expect(report.count(atLeast: .error) == 1)
    #expect(report.count(atLeast: .note) == 1)
  }
}
