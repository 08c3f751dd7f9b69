import CaseSupport
import Spark
import Testing

/// A rule about what Spark refuses speaks exactly where it does. That Spark refuses is reckoned here;
/// `PodAgreementTests` compare this with Spark itself, for the same starts.
@Suite struct RefusedStartTests {
  private static let count = 750

  /// What rules say where Spark refuses, and nowhere else.
  private static let exact: [(rules: Set<String>, kinds: Set<String>)] = [
    (["missing-image"], ["noImage"]), (["reserved-label"], ["reservedLabel"]),
    (["volume-setting"], ["volumeType", "missingVolumeSetting", "smallVolume"]),
    (["secret-variable"], ["secretReference"]), (["device-vendor"], ["resourceWithoutVendor"]),
    (["cluster-driver-address"], ["driverAddress"]), (["java-options"], ["javaOption"]),
    (["heartbeat-over-timeout"], ["heartbeat"]),
    (["setting-value", "kubernetes-quantity", "refused-value"], ["badValue"]),
  ]

  /// What rules say where Spark refuses, and where somebody else does, or Spark later: the server for
  /// what two volumes share, for processors in 3.5, and for a template of another kind, the executors
  /// for what the driver passes on.
  private static let wide: [(rules: Set<String>, kinds: Set<String>)] = [
    (["shared-mount-path"], ["sharedMountPath"]), (["executor-names"], ["namePrefix"]),
    (["processors-over-limit"], ["processorsOverLimit"]), (["port-range"], ["badPort"]),
    (["template-form"], ["template"]),
  ]

  /// What executors alone refuse: the driver that is reckoned may start.
  private static let later = "memory without a size"

  @Test(arguments: [SparkVersion.spark357, .spark410])
  func rulesSpeakWhereSparkRefuses(_ version: SparkVersion) throws {
    var hits: [String: Int] = [:]
    for number in 0..<Self.count {
      let pod = RandomPod(
        version, seed: UInt64(number) + 1,
        mistake: number % 5 < 2 ? number / 5 * 2 + number % 5 : nil)
      let refusals = Set(PodCase(pod).refusals)
      let found = try StartedPod(pod).rules
      let name = "\(number) \(pod.mistake ?? "-"): \(refusals.sorted()), \(found.sorted())"
      for (rules, kinds) in Self.exact where pod.role == .executor || pod.mistake != Self.later {
        #expect(kinds.isDisjoint(with: refusals) == rules.isDisjoint(with: found), "\(name)")
      }
      for (rules, kinds) in Self.wide where !kinds.isDisjoint(with: refusals) {
        #expect(!rules.isDisjoint(with: found), "\(name)")
      }
      for rule in found { hits[rule, default: 0] += 1 }
    }
    let all = (Self.exact + Self.wide).flatMap(\.rules)
    let rare = all.filter { hits[$0, default: 0] < 5 }
    #expect(rare == [])
    for (rule, count) in hits.sorted(by: { $0.key < $1.key }) { print("  \(rule): \(count)") }
  }
}
