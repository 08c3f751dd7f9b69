internal import Documents

/// A mirror says what differs; what does not is in the way of the next change.
enum RedundantOverride: Rule {
  static let id = "redundant-override"
  static let consequence = Consequence.ignored
  static let summary = "an environment says what differs from the layers before"
  static let page = RulePage(
    why: """
      A line that says what is so anyway changes nothing today. When the layer before is changed, this
      environment stays behind, and nobody remembers whether that is meant.
      """,
    fix: """
      Take the line away. If the environment shall keep the value whatever others do, waive this with the
      reason.
      """,
    example: """
      # config/spark/connect.conf, and environments/dev/config/spark/connect.conf:
      spark.driver.memory  2g
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for override in subject.overrides where override.isRedundant && !override.isDead {
      let location = subject.material.locate(override.setting.place)
      findings.add(
        Self.self, "`\(override.setting.key)` has this value before, in all files that it is for",
        at: location, severity: .warning, hint: "take the line away",
        notes: override.other.map { [Diagnostic.Note("before", at: subject.material.locate($0))] }
          ?? [], fix: Fix(removingLineAt: location))
    }
  }
}
