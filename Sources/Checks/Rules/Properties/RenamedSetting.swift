internal import Documents
internal import Spark

/// An old name of a key, or a key that was taken away.
enum RenamedSetting: Rule {
  static let id = "renamed-setting"
  static let consequence = Consequence.breaksLater
  static let summary = "keys have the names that Spark gives them now"
  static let page = RulePage(
    why: """
      Spark still reads some old names and warns in its log; the next version may not. Others are read no
      more. Where the new name is set, too, the old one has no effect.
      """,
    fix: """
      Write the new name. A key that has none can go.
      """,
    example: """
      spark.celeborn.push.replicate.enabled true
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      let catalogues = list.catalogues
      let old = list.settings(for: Self.self) { key, _ in
        CelebornKeys.key(key)?.replacement != nil || known(key, in: catalogues) != nil
      }
      for setting in old {
        if let name = CelebornKeys.key(setting.key)?.replacement {
          add(setting, "an old name of `\(name)`", name, subject, &findings)
        } else if let key = known(setting.key, in: catalogues) {
          inspect(setting, key, subject, &findings)
        }
      }
    }
  }

  /// What all catalogues say is old.
  private static func known(_ name: String, in catalogues: [KeyCatalogue]) -> SparkKey? {
    let keys = catalogues.compactMap { $0.key(name) }
    return keys.allSatisfy(\.isOld) ? keys.first : nil
  }

  private static func inspect(
    _ setting: SparkSetting, _ key: SparkKey, _ subject: Subject, _ findings: inout Findings
  ) {
    switch key.kind {
    case .registered, .plain, .otherName:
      let what = key.replacement.map { "an old name of `\($0)`" } ?? "deprecated"
      // Names that are read for others and nobody advises against are no mistake.
      guard key.kind != .otherName || key.deprecated != nil else { return }
      add(setting, what, key.replacement, subject, &findings)
    case .retired, .removed:
      add(setting, "not read any more", key.replacement, subject, &findings)
    }
  }

  private static func add(
    _ setting: SparkSetting, _ what: String, _ name: String?, _ subject: Subject,
    _ findings: inout Findings
  ) {
    let place = subject.location(of: setting, .key)
    findings.add(
      Self.self, "`\(setting.key)` is \(what)", at: place, severity: .warning,
      hint: name.map { "write `\($0)`" } ?? "take it out",
      fix: place.flatMap { place in
        name.map { Fix(replacing: setting.key, with: $0, at: place) } ?? Fix(removingLineAt: place)
      })
  }
}
