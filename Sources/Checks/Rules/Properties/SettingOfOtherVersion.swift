internal import Documents
internal import Spark

/// A key that the version of Spark does not have, and another one has.
enum SettingOfOtherVersion: Rule {
  static let id = "setting-of-other-version"
  static let consequence = Consequence.ignored
  static let summary = "keys are those of the version of Spark that reads them"
  static let page = RulePage(
    why: """
      A key that came with a later version means nothing to an earlier one, and one that is gone means
      nothing any more. Both are passed over without a word.
      """,
    fix: """
      Take the key out of what this version reads. A layer of its own for each version keeps them apart.
      """,
    example: """
      # read by Spark 3.5
      spark.connect.grpc.binding.address 0.0.0.0
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      guard let version = list.version, let own = KeyCatalogue.of(version) else { continue }
      let other = own == .spark35 ? KeyCatalogue.spark41 : .spark35
      let foreign = list.settings(for: Self.self) { key, _ in
        own.key(key) == nil && !own.isOpen(key) && other.key(key) != nil
      }
      for setting in foreign {
        guard let key = other.key(setting.key) else { continue }
        add(setting, key, own, version, subject, &findings)
      }
    }
  }

  private static func add(
    _ setting: SparkSetting, _ key: SparkKey, _ own: KeyCatalogue, _ version: SparkVersion,
    _ subject: Subject, _ findings: inout Findings
  ) {
    let isNew = own == .spark35
    let since = key.since.map { "exists since Spark \($0)" } ?? "is a key of another version"
    let place = subject.location(of: setting, .key)
    findings.add(
      Self.self,
      "`\(setting.key)` \(isNew ? since : "is gone"): Spark \(version) does not read it",
      at: place, hint: "take it out for this version",
      fix: place.flatMap { Fix(removingLineAt: $0) })
  }
}
