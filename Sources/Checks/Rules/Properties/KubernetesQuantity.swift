internal import Documents
internal import Spark

/// A size that is written as Kubernetes does it.
enum KubernetesQuantity: Rule {
  static let id = "kubernetes-quantity"
  static let consequence = Consequence.refused
  static let summary = "sizes of Spark are written as Spark reads them"
  static let page = RulePage(
    why: """
      Spark knows `k`, `m`, `g` and `t`, all of them powers of 1024. `1Gi` is a quantity of Kubernetes;
      Spark says that the size must be given in bytes, or in units like `1g`, and stops.
      """,
    fix: """
      Write `1g` for `1Gi`, `512m` for `512Mi`.
      """,
    example: """
      spark.executor.memory 1Gi
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      let quantities = list.settings(for: Self.self) { key, value in
        list.problem(with: value, of: key)?.isQuantity ?? false
      }
      for setting in quantities {
        guard
          case .notSize(.quantity(let better)) = list.problem(with: setting.value, of: setting.key)
        else { continue }
        let place = subject.location(of: setting)
        findings.add(
          Self.self, "`\(setting.key)` is no quantity of Kubernetes: `\(setting.value)`", at: place,
          hint: "write `\(better)`",
          fix: place.flatMap { Fix(replacing: setting.value, with: better, at: $0) })
      }
    }
  }
}
