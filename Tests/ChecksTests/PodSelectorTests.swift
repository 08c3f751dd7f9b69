import CaseSupport
import Documents
import Manifests
import Testing

@testable import Checks

/// Which pods selectors mean, beside the selectors in text that `Manifests` reads.
@Suite struct PodSelectorTests {
  @Test func selectorsMeanWhatTheirTextsMean() throws {
    var random = RandomTexts(numbers: RandomNumbers(seed: 7))
    let keys = ["app", "tier", "version"]
    let values = ["a", "b", "c"]
    var matches = 0
    for _ in 0..<2_000 {
      var labels: [String: String] = [:]
      for key in keys where random.next(below: 2) == 0 {
        labels[key] = random.pick(values)
      }
      var text: [String] = []
      var yaml = ""
      for key in keys where random.next(below: 2) == 0 {
        let value = random.pick(values)
        switch random.next(below: 4) {
        case 0:
          text.append("\(key) in (\(value),c)")
          yaml += "- {key: \(key), operator: In, values: [\(value), c]}\n"
        case 1:
          text.append("\(key) notin (\(value))")
          yaml += "- {key: \(key), operator: NotIn, values: [\(value)]}\n"
        case 2:
          text.append(key)
          yaml += "- {key: \(key), operator: Exists}\n"
        default:
          text.append("!\(key)")
          yaml += "- {key: \(key), operator: DoesNotExist}\n"
        }
      }
      let other = try LabelSelector(text.joined(separator: ","))
      let own = PodSelector(try parse("matchExpressions:" + (yaml.isEmpty ? " []" : "\n" + yaml)))
      let pod = try parse("{" + labels.map { "\($0): \($1)" }.joined(separator: ", ") + "}")
      #expect(own.matches(pod) == other.matches { labels[$0] }, "\(text) of \(labels)")
      if own.matches(pod) { matches += 1 }
    }
    #expect(matches > 200 && matches < 1_900)
  }

  private func parse(_ text: String) throws -> Node {
    try #require(ParsedText.parse(SourceText(text), as: .resource).documents.first).root
  }

  @Test(arguments: [
    ("spark", true), ("spark-connect", true), ("Spark", false), ("spark_connect", false),
    ("", false),
    ("-a", false), ("a.b", true), ("a..b", false), ("${NAME}-a", false),
  ])
  func namesOfObjects(_ name: String, _ isRight: Bool) {
    #expect(NameSyntax.subdomain.takes(name) == isRight)
  }

  @Test func namesOfParts() {
    #expect(!NameSyntax.letterLabel.takes("4-spark") && NameSyntax.label.takes("4-spark"))
    #expect(NameSyntax.pathPart.takes("system:a_B") && !NameSyntax.pathPart.takes("a/b"))
    #expect(NameSyntax.port.takes("http2") && !NameSyntax.port.takes("8080"))
    #expect(!NameSyntax.port.takes("a-very-long-name") && !NameSyntax.port.takes("a--b"))
  }
}
