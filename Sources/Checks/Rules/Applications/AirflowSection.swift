internal import Documents

/// A section of Airflow that has another name today.
enum AirflowSection: Rule {
  static let id = "airflow-section"
  static let consequence = Consequence.ignored
  static let summary = "settings of Airflow's executor stand in the section that it reads"
  static let page = RulePage(
    why: """
      Airflow 2.5 has renamed the section `kubernetes` to `kubernetes_executor`. Airflow 3 does not read
      the old one: workers get no template, no namespace and no image from it.
      """,
    fix: """
      Write `[kubernetes_executor]`, in variables `AIRFLOW__KUBERNETES_EXECUTOR__`.
      """,
    example: """
      [kubernetes]
      pod_template_file = /etc/airflow/pod-template.yaml
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for setting in subject.airflowSettings where setting.section == "kubernetes" {
      findings.add(
        Self.self, "Airflow reads `\(setting.key)` in the section `kubernetes_executor`",
        at: setting.location(in: subject), severity: .warning,
        hint: "the section is called otherwise since 2.5")
    }
  }
}
