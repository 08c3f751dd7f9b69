import Documents
import Foundation
import Testing

@testable import Overlays

/// What layers of JSON become, whatever they hold and however they are written.
@Suite struct JSONTreeTests {
  @Test(arguments: 0..<400)
  func mergedTextMeansTheMergedMapping(seed: Int) throws {
    var dice = Dice(seed)
    let trees = (0...1 + dice.roll(2)).map { _ in PlainTree.random(&dice) }
    let texts = trees.map { Self.written($0, &dice) }
    let expected = trees.dropFirst().reduce(trees[0]) { $0.merged(with: $1) }
    let result = Self.compose(texts)
    #expect(try Self.parsed(result) == Self.parsed(expected.json), "\(texts) became \(result)")
  }

  @Test(arguments: 0..<100)
  func nothingChangesWhatIsTheSame(seed: Int) {
    var dice = Dice(seed)
    let text = Self.written(.random(&dice), &dice)
    #expect(Self.compose([text]) == text)
    #expect(Self.compose([text, text]) == text)
    #expect(Self.compose([text, "{}"]) == text)
  }

  @Test(arguments: [
    ("{\"a\":1}", "{\"b\":{\"c\" : [ ]}}", "{\"a\":1, \"b\":{\"c\" : [ ]}}"),
    ("{}", "{\n \"b\": 1\n}", "{\n \"b\": 1\n}"),
    ("{ }", "{\"$reconcile\": {}}", "{}"),
    ("{\n\t\"a\": 1\n}\n", "{\n  \"b\": [\n    1]}", "{\n\t\"a\": 1,\n\t\"b\": [\n\t\t1]\n}\n"),
    ("{\r\n \"a\": 1\r\n}", "{\"b\":\n1}", "{\r\n \"a\": 1,\r\n \"b\": 1\r\n}"),
    ("{\"a\": 1, \"b\": 2}", "{\"$reconcile\": {\"unset\": [\"a\", \"b\"]}}", "{}"),
    ("{\"a\": 1, \"b\": 2}", "{\"$reconcile\": {\"unset\": [\"a\"]}}", "{\"b\": 2}"),
    (
      "{\"a\": 1, \"b\": 2}", "{\"a\": 3, \"$reconcile\": {\"unset\": [\"a\"]}}",
      "{\"b\": 2, \"a\": 3}"
    ),
    (
      "{\"a\": [1, 2]}", "{\"a\": [2, 3], \"$reconcile\": {\"prepend\": [\"a\"]}}",
      "{\"a\": [2, 3, 1]}"
    ),
    ("{\"é\": 1}", "{\"e\u{301}\": 2}", "{\"é\": 1, \"e\u{301}\": 2}"),
    ("{\"a\": \"\\u0041\"}", "{\"\\u0061\": 2}", "{\"a\": 2}"),
  ])
  func layout(base: String, layer: String, result: String) {
    #expect(Array(Self.compose([base, layer]).utf8) == Array(result.utf8))
  }

  static func compose(_ texts: [String]) -> String {
    var findings = Findings()
    let layers = texts.map { text in
      let text = SourceText(text)
      return ConfigText(text: text, source: findings.add(SourceFile(path: "a", text: text)))
    }
    let bytes = JSONTree.compose(layers, [], &findings)
    return findings.hasErrors ? "refused" : String(decoding: bytes, as: UTF8.self)
  }

  private static func parsed(_ text: String) throws -> NSObject? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSObject
  }

  /// A value written in one of many ways.
  private static func written(_ tree: PlainTree, _ dice: inout Dice) -> String {
    let isWide = dice.roll(2) == 0
    let unit = dice.pick(["", " ", "  ", "\t"])
    func text(_ tree: PlainTree, _ indent: String, _ dice: inout Dice) -> String {
      let parts: [String]
      switch tree {
      case .scalar(let text): return text
      case .list(let items): parts = items.map { text($0, indent + unit, &dice) }
      case .mapping(let entries):
        parts = entries.shuffled(using: &dice).map {
          "\"\($0.key)\"\(dice.pick([":", ": ", " : "]))" + text($0.value, indent + unit, &dice)
        }
      }
      let isOpen = isWide && dice.roll(4) > 0
      let space = isOpen ? "\n" + indent + unit : dice.pick(["", " "])
      let content = parts.joined(separator: "," + space)
      let end = isOpen ? "\n" + indent : ""
      if case .list = tree { return "[\(space)\(content)\(end)]" }
      return "{\(space)\(content)\(end)}"
    }
    return text(tree, "", &dice)
  }
}
