import Documents
import Testing

/// Input that asks for too much gets an error, fast.
@Suite struct LimitTests {
  private func rules(_ text: String, _ change: (inout Limits) -> Void = { _ in }) -> [String] {
    var limits = Limits()
    change(&limits)
    return ParsedText.parse(SourceText(text), as: .resource, limits: limits).problems.map(\.rule)
  }

  @Test func nestingIsBounded() {
    for open in ["[", "{a: ", "- ", "? "] {
      #expect(!rules(String(repeating: open, count: 100_000)).isEmpty)
    }
    #expect(rules(String(repeating: "[", count: 1_001)) == ["yaml-limit"])
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(rules(deep).isEmpty)
  }

  @Test func aliasesThatNestAreBounded() {
    var text = "a0: &a0 [x]\n"
    for index in 1..<1_200 { text += "a\(index): &a\(index) [*a\(index - 1)]\n" }
    #expect(rules(text) == ["yaml-limit"])
  }

  @Test func whatAliasesAddIsBounded() {
    var text = "a: &a [" + String(repeating: "x,", count: 10_000) + "]\n"
    for index in 0..<200 { text += "b\(index): *a\n" }
    #expect(rules(text) == ["yaml-limit"])
  }

  @Test func sizeDocumentsAndProblemsAreBounded() {
    #expect(rules("a: 1\n") { $0.bytes = 3 } == ["yaml-limit"])
    #expect(
      rules(String(repeating: "a: 1\n---\n", count: 5)) { $0.documents = 4 } == ["yaml-limit"])
    #expect(rules(String(repeating: "a: [\n---\n", count: 500)).count == 100)
  }

  @Test func manyKeysAndDocumentsTakeLittle() {
    let keys = (0..<100_000).map { "k\($0): 1\n" }.joined()
    #expect(rules(keys).isEmpty)
    #expect(rules(keys + "k7: 2\n") == ["yaml-duplicate-key"])
    #expect(rules(String(repeating: "a: 1\n---\n", count: 50_000)).isEmpty)
    #expect(rules("a: \"" + String(repeating: "x y ", count: 1_000_000) + "\"\n").isEmpty)
  }

  @Test func keysWithoutAQuestionMarkAreShort() {
    let key = String(repeating: "é", count: 1_024)
    #expect(rules("\(key): 1\n").isEmpty)
    #expect(rules("\(key)é: 1\n") == ["yaml-syntax"])
    #expect(rules("? \(key)é\n: 1\n").isEmpty)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let inputs: [[UInt8]] = [
      [0xFF, 0xFE, 0x61, 0x00], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE2, 0x82],
      [0x61, 0x00, 0x62], [0x7F], [0xC2, 0x80], [0xEF, 0xBF, 0xBF],
    ]
    for bytes in inputs {
      let problems = ParsedText.parse(SourceText(bytes), as: .resource).problems
      #expect(problems.map(\.rule) == ["yaml-encoding"], "\(bytes)")
    }
  }
}
