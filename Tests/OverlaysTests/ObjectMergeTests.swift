import Documents
import Manifests
import Testing

@testable import Overlays

/// What layers of an object become: the text means what the merged object is.
@Suite struct ObjectMergeTests {
  @Test(arguments: 0..<300)
  func mergedTextMeansTheMergedObject(seed: Int) {
    var dice = Dice(seed)
    let texts = (0...1 + dice.roll(2)).map { number in
      WrittenTree.text(Self.pod(hasDirectives: number > 0, &dice), &dice)
    }
    let result = Self.compose(texts)
    guard let expected = Self.merged(texts) else {
      #expect(result.hasPrefix("refused"))
      return
    }
    let text = texts.joined(separator: "\n+++\n") + "\n===\n" + result
    #expect(Self.read(result)?.sorted.json == expected.sorted.json, "\(text)")
  }

  @Test(arguments: 0..<100)
  func nothingChangesWhatIsTheSame(seed: Int) {
    var dice = Dice(seed)
    let text = WrittenTree.text(Self.pod(hasDirectives: false, &dice), &dice)
    #expect(Self.compose([text, "apiVersion: v1\nkind: Pod\n"]) == text)
  }

  private static func compose(_ texts: [String]) -> String {
    var findings = Findings()
    let layers = texts.map { text in
      let text = SourceText(text)
      return ConfigText(text: text, source: findings.add(SourceFile(path: "a", text: text)))
    }
    let bytes = ObjectMerge.compose(layers, &findings)
    guard let bytes, !findings.hasErrors else { return "refused: \(findings.report.diagnostics)" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(_ text: String) -> PlainTree? {
    let parsed = ParsedText.parse(SourceText(text), as: .patch)
    return parsed.hasErrors ? nil : parsed.documents.first.map { PlainTree($0.root) }
  }

  private static func merged(_ texts: [String]) -> PlainTree? {
    let documents = texts.compactMap {
      ParsedText.parse(SourceText($0), as: .patch).documents.first
    }
    var document = documents[0]
    for (number, layer) in documents.enumerated().dropFirst() {
      var merge = StrategicMerge(
        document: document, place: Place(source: Int32(number), offset: 0), schema: nil)
      guard (try? merge.merge(layer.root)) != nil else { return nil }
      document = merge.document
    }
    return PlainTree(document.root)
  }

  /// Some part of a pod.
  private static func pod(hasDirectives: Bool, _ dice: inout Dice) -> PlainTree {
    var spec: [String: PlainTree] = [:]
    if dice.roll(4) > 0 {
      spec["containers"] = named(["a", "b", "c"], hasDirectives, &dice) { dice in
        var container: [String: PlainTree] = ["image": text(["x", "y z"], &dice)]
        if dice.roll(2) == 0 {
          container["env"] = named(["d", "e"], hasDirectives, &dice) {
            ["value": text(["f", "g: h"], &$0)]
          }
        }
        if dice.roll(3) == 0 { container["args"] = .random(depth: 4, &dice).list }
        return container
      }
    }
    if dice.roll(2) == 0 {
      spec["volumes"] = named(["v", "w"], hasDirectives, &dice) { _ in ["emptyDir": .mapping([:])] }
    }
    if dice.roll(3) == 0 { spec["nodeSelector"] = .mapping(["k": text(["l", "m"], &dice)]) }
    if dice.roll(5) == 0 { spec["nodeSelector"] = .scalar("null") }
    if dice.roll(3) == 0 { spec["priority"] = .scalar(dice.pick(["1", "2"])) }
    return .mapping([
      "apiVersion": .scalar("\"v1\""), "kind": .scalar("\"Pod\""), "spec": .mapping(spec),
    ])
  }

  private static func named(
    _ names: [String], _ hasDirectives: Bool, _ dice: inout Dice,
    _ item: (inout Dice) -> [String: PlainTree]
  ) -> PlainTree {
    .list(
      names.shuffled(using: &dice).prefix(1 + dice.roll(names.count)).map { name in
        var entries = item(&dice)
        entries["name"] = .scalar("\"\(name)\"")
        if hasDirectives, dice.roll(8) == 0 {
          entries["$patch"] = .scalar(dice.pick(["\"delete\"", "\"replace\""]))
        }
        return .mapping(entries)
      })
  }

  private static func text(_ texts: [String], _ dice: inout Dice) -> PlainTree {
    .scalar("\"\(dice.pick(texts))\"")
  }
}

extension PlainTree {
  /// This, if it is a list, or a list of it.
  fileprivate var list: PlainTree { if case .list = self { self } else { .list([self]) } }

  /// The same with all lists in one order, without empty fields.
  fileprivate var sorted: PlainTree {
    switch self {
    case .scalar: self
    case .list(let items): .list(items.map(\.sorted).sorted { $0.json < $1.json })
    case .mapping(let entries):
      .mapping(entries.filter { $0.value != .scalar("null") }.mapValues(\.sorted))
    }
  }
}
