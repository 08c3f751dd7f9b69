internal import Documents
internal import Spark

/// Spark reads the keys that it knows, and says nothing of others.
enum UnknownSetting: Rule {
  static let id = "unknown-setting"
  static let consequence = Consequence.ignored
  static let summary = "Spark knows the keys that are set"
  static let page = RulePage(
    why: """
      Spark reads the keys it knows and passes over all others without a word. A misspelt key leaves
      the default in force, and nobody notices until the job is slow, or wrong.
      """,
    fix: """
      Write the key that the hint names. If a library reads the key, there is nothing to do: keys whose
      first word no key of Spark has are not looked at.
      """,
    example: """
      spark.dynamicAlocation.enabled true
      """)

  /// How many are told of one list.
  private static let most = 100

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      let catalogues = list.catalogues
      if catalogues.isEmpty, let version = list.version {
        findings.skip(
          "the keys in \(subject.words(for: list)): nothing is known of Spark \(version)")
      }
      let unknown = list.settings(for: Self.self) { key, _ in isUnknown(key, in: catalogues) }
      for setting in unknown.prefix(most) { add(setting, catalogues, subject, &findings) }
      if unknown.count > most {
        findings.skip("\(unknown.count - most) more keys in \(subject.words(for: list))")
      }
    }
  }

  private static func isUnknown(_ key: String, in catalogues: [KeyCatalogue]) -> Bool {
    guard key.hasPrefix("spark."), !catalogues.isEmpty else { return false }
    if key.hasPrefix("spark.celeborn.") { return CelebornKeys.key(key) == nil }
    // A key of another version is another mistake.
    return !KeyCatalogue.isReadBySome(key)
  }

  private static func add(
    _ setting: SparkSetting, _ catalogues: [KeyCatalogue], _ subject: Subject,
    _ findings: inout Findings
  ) {
    let isCeleborn = setting.key.hasPrefix("spark.celeborn.")
    let nearest =
      isCeleborn
      ? CelebornKeys.nearest(to: setting.key)
      : catalogues.lazy.compactMap { $0.nearest(to: setting.key) }.first
    guard
      nearest != nil || isCeleborn
        || catalogues.contains(where: { $0.sharesFirstWord(setting.key) })
    else { return }
    let place = subject.location(of: setting, .key)
    findings.add(
      Self.self, "\(isCeleborn ? "Celeborn" : "Spark") does not know `\(setting.key)`", at: place,
      severity: nearest == nil ? .warning : .error, hint: nearest.map { "did you mean `\($0)`?" },
      fix: nearest.flatMap { name in
        place.flatMap { Fix(replacing: setting.key, with: name, at: $0) }
      })
  }
}
