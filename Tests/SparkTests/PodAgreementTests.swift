import CaseSupport
import Documents
import Foundation
import ProgramSupport
import Testing

@testable import Spark

/// The pods that are reckoned here against those that Spark itself builds.
@Suite struct PodAgreementTests {
  private static let count = 750

  @Test(.enabled(if: PodOracle.all[.spark35] != nil, "needs `javac` and Spark 3.5: make spark"))
  func podsOfSpark35() throws { try compare(.spark35, .spark357) }

  @Test(.enabled(if: PodOracle.all[.spark41] != nil, "needs `javac` and Spark 4.1: make spark"))
  func podsOfSpark41() throws { try compare(.spark41, .spark410) }

  private func compare(_ line: SparkLine, _ version: SparkVersion) throws {
    let oracle = try #require(PodOracle.all[line])
    let pods = (0..<Self.count).map { number in
      RandomPod(
        version, seed: UInt64(number) + 1,
        mistake: number % 5 < 2 ? number / 5 * 2 + number % 5 : nil)
    }
    let answers = try oracle.answers(to: pods)
    var hits = Hits()
    for (number, (pod, answer)) in zip(pods, answers).enumerated() {
      let own = PodCase(pod)
      hits.add(pod, own)
      switch answer {
      case .refused(let messages):
        let kind = PodOracle.kind(of: messages)
        #expect(
          own.refusals.contains(kind),
          "\(number) \(pod.mistake ?? "-"): Spark says \(messages), not \(own.refusals)")
      case .built(let text):
        #expect(own.refusals == [], "\(number) \(pod.mistake ?? "-"): Spark builds it")
        let differences = ComparedPod.differences(own.json, text)
        #expect(differences == [], "\(number) \(pod.mistake ?? "-")")
      }
    }
    hits.print("Spark \(line.rawValue)")
    #expect(hits.built >= 300)
    #expect(hits.lacking(version) == [])
  }
}

/// What is reckoned of a random pod.
struct PodCase {
  let json: String
  /// The names of the kinds of refusals.
  let refusals: [String]
  let overwritten: [OverwrittenField]

  init(_ random: RandomPod) {
    var refusals: [PodRefusal] = []
    if random.role == .executor, random.application != nil {
      refusals = SparkPod(Self.request(random, .driver, template: .none)).refusals
    }
    let pod = SparkPod(Self.request(random, random.role, template: Self.template(random)))
    json = pod.value.json
    self.refusals = (refusals + pod.refusals).map(Self.kind)
    overwritten = pod.overwritten
  }

  /// The name of a case.
  private static func kind(of refusal: PodRefusal) -> String {
    String("\(refusal)".prefix { $0.isLetter })
  }

  private static func request(
    _ random: RandomPod, _ role: PodRequest.Role, template: PodRequest.Template
  ) -> PodRequest {
    var settings = SparkSettings()
    settings.add(weaker: random.settings.map { SparkSetting($0.key, $0.value, from: .implied) })
    var request = PodRequest(
      random.version, role, application: random.application, settings, template: template)
    request.circumstances.user = NSUserName()
    request.circumstances.applicationName = "pi"
    request.circumstances.applicationID = "spark-0123456789abcdef"
    request.circumstances.prefix = "pi"
    if random.settings["spark.kubernetes.driver.pod.name"] != nil {
      request.circumstances.owner = "driver"
      request.circumstances.ownerUID = "7f8e1c52-0000-4000-8000-000000000001"
    }
    return request
  }

  private static func template(_ random: RandomPod) -> PodRequest.Template {
    guard let text = random.template else { return .none }
    let parsed = ParsedText.parse(SourceText(text), as: .resource)
    guard !parsed.hasErrors else { return .unreadable }
    return .documents(parsed.documents.map(\.root))
  }
}

/// How often something came up.
struct Hits {
  private(set) var built = 0
  private var mistakes: [String: Int] = [:]
  private var refusals: [String: Int] = [:]
  private var overwritten: [String: Int] = [:]

  mutating func add(_ pod: RandomPod, _ own: PodCase) {
    if own.refusals.isEmpty { built += 1 }
    if let mistake = pod.mistake { mistakes[mistake, default: 0] += 1 }
    for kind in Set(own.refusals) { refusals[kind, default: 0] += 1 }
    for path in Set(own.overwritten.map { "\(pod.role) \($0.path)" }) {
      overwritten[path, default: 0] += 1
    }
  }

  func print(_ title: String) {
    Swift.print("\(title): \(built) pods built")
    for (name, table) in [
      ("changed", mistakes), ("refused", refusals), ("overwritten", overwritten),
    ] {
      for (what, count) in table.sorted(by: { $0.key < $1.key }) {
        Swift.print("  \(name) \(what): \(count)")
      }
    }
  }

  /// What came up less than five times.
  func lacking(_ version: SparkVersion) -> [String] {
    var wanted = Set(RandomPod.mistakes.map { "changed \($0)" })
    let kinds = [
      "noImage", "badValue", "badPort", "reservedLabel", "sharedMountPath", "volumeType",
      "missingVolumeSetting", "secretReference", "namePrefix", "resourceWithoutVendor",
      "driverAddress", "javaOption", "heartbeat", "template",
    ]
    wanted.formUnion(kinds.map { "refused \($0)" })
    if version == .spark410 {
      wanted.formUnion(["refused processorsOverLimit", "refused smallVolume"])
    }
    let found = [("changed", mistakes), ("refused", refusals), ("overwritten", overwritten)]
      .flatMap { name, table in table.filter { $0.value >= 5 }.map { "\(name) \($0.key)" } }
    return wanted.subtracting(found).sorted()
  }
}
