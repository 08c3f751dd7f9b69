internal import Documents

/// What a later layer says anyway nobody has to say before.
enum DeadOverride: Rule {
  static let id = "dead-override"
  static let consequence = Consequence.ignored
  static let summary = "what an environment says is not overridden by itself"
  static let page = RulePage(
    why: """
      Layers override those before them. A line of an environment that another one replaces in all files
      has no effect; who changes it wonders why.
      """,
    fix: """
      Take the line away, or change what replaces it.
      """,
    example: """
      # In environments/dev/config/spark/server.conf, whose original comes before connect.conf, and in
      # environments/dev/config/spark/connect.conf:
      spark.driver.memory  1g
      spark.driver.memory  3g
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for override in subject.overrides where override.isDead {
      let location = subject.material.locate(override.setting.place)
      findings.add(
        Self.self, "something else replaces `\(override.setting.key)` in all files that it is for",
        at: location, severity: .warning, hint: "take the line away, or change what replaces it",
        notes: override.other.map {
          [Diagnostic.Note("what replaces it", at: subject.material.locate($0))]
        } ?? [], fix: Fix(removingLineAt: location))
    }
  }
}
