import CaseSupport
import Documents
import Testing

@testable import Overlays

/// Trees that nobody writes by hand end in an error or a result, and soon.
@Suite struct HostileTreeTests {
  @Test(arguments: [
    String(repeating: "{\"a\":", count: 5_000), String(repeating: "[", count: 100_000),
    "{\"a\": 1e}", "{\"a\": 1,}", "\u{FEFF}{}", "{\"a\": \"\t\"}", "{\"a\": \"\\ud800\\u0041\"}",
    "{\"a\": 1, \"\\u0061\": 2}", "", "nul", "{\"$reconcile\": 1}",
  ])
  func jsonIsRefused(_ text: String) {
    for layers in [[text], ["{\"b\": 1}", text]] {
      #expect(onLargeStack { JSONTreeTests.compose(layers) } == "refused")
    }
  }

  @Test(arguments: [
    String(repeating: "{a: ", count: 5_000), String(repeating: "- ", count: 100_000),
    "a: &a [*a]", "a: &a 1\nb: *a", "a: 1\n\"a\": 2", "{a: 1, a: 2}", "a: !!binary eA==", "!x {}",
    "a:\n\t- b", "\tb: 1", "? [a]\n: 1", "? a\n: 1", "[a]: 1", "<<: {a: 1}", "a: 1\n---\na: 2",
    "a: \"\\x\"", "%TAG ! x\n---\na: !b 1", "a: 1\n # reconcile: unset b", "b: 1\na", "a: |0\n x",
  ])
  func yamlIsRefused(_ text: String) {
    for layers in [[text], ["b: 1\n", text]] {
      #expect(onLargeStack { YAMLTreeTests.compose(layers) }?.hasPrefix("refused") == true)
    }
  }

  @Test func manyEntriesTakeNoMoreThanTheirTime() {
    let keys = (0..<5_000).map { "\"k\($0)\"" }
    let json = "{" + keys.map { "\($0): 1" }.joined(separator: ", ") + "}"
    let other = "{" + keys.reversed().map { "\($0): [2]" }.joined(separator: ", ") + "}"
    let result = json.replacing(": 1", with: ": [2]")
    #expect(JSONTreeTests.compose([json, other]) == result)
    #expect(YAMLTreeTests.compose([json, other]) == result)
    let lines = keys.map { "# \($0)\n\($0): 1\n" }.joined()
    let others = keys.map { "# reconcile: append\n\($0): 2\n" }.joined()
    #expect(YAMLTreeTests.compose([lines, others]) == lines.replacing(": 1", with: ": \"1,2\""))
    let unset = keys.map { "# reconcile: unset \($0.dropFirst().dropLast())\n" }.joined()
    #expect(YAMLTreeTests.compose([lines, unset]) == "{}\n")
  }
}
