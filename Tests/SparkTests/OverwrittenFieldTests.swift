import Documents
import ProgramSupport
import Testing

@testable import Spark

/// What is said to have no effect in a template has none: Spark makes the same pod without it.
@Suite struct OverwrittenFieldTests {
  private static let count: UInt64 = 600

  @Test(.enabled(if: PodOracle.all[.spark35] != nil, "needs `javac` and Spark 3.5: make spark"))
  func fieldsOfSpark35() throws { try expectNoEffect(.spark35, .spark357) }

  @Test(.enabled(if: PodOracle.all[.spark41] != nil, "needs `javac` and Spark 4.1: make spark"))
  func fieldsOfSpark41() throws { try expectNoEffect(.spark41, .spark410) }

  private func expectNoEffect(_ line: SparkLine, _ version: SparkVersion) throws {
    let oracle = try #require(PodOracle.all[line])
    var pods: [RandomPod] = []
    var counts: [String: Int] = [:]
    for seed in 1...Self.count {
      let pod = RandomPod(version, seed: seed, mistake: nil)
      let own = PodCase(pod)
      guard own.refusals.isEmpty, !own.overwritten.isEmpty, let template = pod.template else {
        continue
      }
      pods += [pod, pod.with(template: try Self.template(template, without: own.overwritten))]
      for path in Set(own.overwritten.map(\.path)) { counts[path, default: 0] += 1 }
    }
    let answers = try oracle.answers(to: pods)
    for number in stride(from: 0, to: pods.count, by: 2) {
      guard case .built(let with) = answers[number], case .built(let without) = answers[number + 1]
      else {
        Issue.record("Spark refuses \(pods[number + 1].template ?? "")")
        continue
      }
      let differences = ComparedPod.differences(without, with)
      #expect(differences == [], "\(pods[number].template ?? "")")
    }
    for (path, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("Spark \(line.rawValue): without \(path): \(count)")
    }
    #expect(counts.count >= 8)
    #expect(counts.allSatisfy { $0.value >= 5 }, "\(counts)")
  }

  /// A template with some of its values and their keys taken out.
  private static func template(
    _ text: String, without fields: [OverwrittenField]
  ) throws -> String {
    var document = try #require(
      ParsedText.parse(SourceText(text), as: .resource).documents.first)
    document.makeEditable()
    for field in fields {
      let (mapping, key) = try #require(entry(of: field.node, below: document.root))
      document.remove(key, from: mapping)
    }
    var output = OutputText()
    try document.root.print(as: .kustomize, to: &output)
    return output.string
  }

  /// The mapping and the key that a value has.
  private static func entry(of value: Int32, below node: Node) -> (mapping: Int32, key: String)? {
    for (key, child) in node.entries where child.id == value { return (node.id, key.string) }
    return node.children.lazy.compactMap { entry(of: value, below: $0) }.first
  }
}
