internal import Documents
internal import Spark

/// A variable that nobody puts a value in place of.
enum UnresolvedValue: Rule {
  static let id = "unresolved-value"
  static let consequence = Consequence.breaksLater
  static let summary = "values hold no variables that nobody fills in"
  static let page = RulePage(
    why: """
      Spark fills in `${env:NAME}` and other keys of its own, and only where it reads a key as one that it
      knows. Hadoop fills in `${env.NAME}` below `spark.hadoop.` and in its own files. Nobody fills in
      `${NAME}` or `{{ name }}`: the text itself is the value, and it beats what would have come from the
      environment. S3A takes `AWS_ACCESS_KEY_ID` and its like from there by itself.
      """,
    fix: """
      Take the line out if the environment has the value, or write `${env:NAME}`, below `spark.hadoop.`
      `${env.NAME}`.
      """,
    example: """
      spark.hadoop.fs.s3a.access.key ${AWS_ACCESS_KEY_ID}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    guard !subject.fillsInFiles else { return }
    for list in subject.settingLists {
      let marked = list.settings(for: Self.self) { key, value in
        key.hasPrefix("spark.") && value.utf8.contains(UInt8(ascii: "{"))
      }
      for setting in marked {
        guard let variable = unresolved(in: setting, list) else { continue }
        let isHadoop = setting.key.hasPrefix("spark.hadoop.")
        findings.add(
          Self.self, "nobody fills in `\(variable.text)` in the value of `\(setting.key)`",
          at: subject.location(of: setting), hint: hint(for: variable, isHadoop))
      }
    }
  }

  private static func hint(for variable: Variable, _ isHadoop: Bool) -> String {
    guard let name = variable.name else { return "something has to render this file first" }
    if isHadoop, name.hasPrefix("AWS_") {
      return "take it out: S3A takes it from the environment; or write `${env.\(name)}`"
    }
    return "write `${\(isHadoop ? "env." : "env:")\(name)}`"
  }

  /// Something that looks like a variable.
  private struct Variable {
    let text: String
    /// What it would be called in the environment.
    let name: String?
  }

  private static func unresolved(in setting: SparkSetting, _ list: SettingList) -> Variable? {
    let value = setting.value
    if value.holds("{{"), value.holds("}}") {
      // Spark's own patterns for links to logs.
      guard !setting.key.holds("log.url"), !setting.key.holds("customExecutorLogUrl") else {
        return nil
      }
      return Variable(text: "{{", name: nil)
    }
    return names(in: value).lazy.filter { !isResolved($0, for: setting, list) }
      .map { Variable(text: "${\($0)}", name: $0) }.first
  }

  /// What stands between `${` and `}`.
  private static func names(in value: String) -> [String] {
    var names: [String] = []
    var rest = value
    while let start = rest.firstRange(ofBytes: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      names.append(String(rest[start.upperBound..<end]))
      rest = String(rest[rest.index(after: end)...])
    }
    return names
  }

  /// Whether a key is one that Spark hands to a library as it is.
  private static func isHanded(_ key: String, _ list: SettingList) -> Bool {
    key.hasPrefix("spark.sql.catalog.")
      && !list.catalogues.contains { $0.key(key)?.kind == .registered }
  }

  /// Whether somebody fills it in: Hadoop in what is handed to it, Spark in keys that it knows.
  private static func isResolved(
    _ name: String, for setting: SparkSetting, _ list: SettingList
  ) -> Bool {
    if setting.key.hasPrefix("spark.hadoop.") || setting.key.hasPrefix("spark.hive.") {
      return name.hasPrefix("env.") || name.contains(".")
    }
    if setting.key.hasPrefix("spark.executorEnv.") { return true }
    if name.hasPrefix("env:"), isHanded(setting.key, list) { return false }
    return name.hasPrefix("env:") || name.hasPrefix("system:") || name.hasPrefix("sparkconf:")
      || name.hasPrefix("spark.") || name.hasPrefix("hadoopconf:")
  }
}

extension Subject {
  /// Whether a container fills in files before others read them: then nobody can say here what is
  /// left of variables.
  fileprivate var fillsInFiles: Bool {
    containers.contains { container in
      container.words.contains { word in word.text.holds("envsubst") || word.text.holds("gomplate")
      }
    }
  }
}
