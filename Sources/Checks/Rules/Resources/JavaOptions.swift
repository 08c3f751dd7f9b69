internal import Documents
internal import Spark

/// Options of Java that say what a setting has to say.
enum JavaOptions: Rule {
  static let id = "java-options"
  static let consequence = Consequence.refused
  static let summary = "options of Java set neither the heap nor properties of Spark"
  static let page = RulePage(
    why: """
      Spark reckons the memory of a pod from the heap that it knows. It refuses `-Xmx` in the options of
      executors and of drivers that it submits, and `-Dspark.` in those of executors.
      """,
    fix: """
      Set `spark.executor.memory` or `spark.driver.memory`, and properties by their own keys.
      """,
    example: """
      spark.executor.extraJavaOptions -Xmx4g
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for list in subject.settingLists {
      let wrong = list.settings(for: Self.self) { mistake(in: $1, of: $0) != nil }
      for setting in wrong {
        guard let (flag, key) = mistake(in: setting.value, of: setting.key) else { continue }
        findings.add(
          Self.self, "Spark refuses `\(flag)` in `\(setting.key)`",
          at: subject.location(of: setting), hint: "set \(key)")
      }
    }
  }

  private static func mistake(
    in value: String, of key: String
  ) -> (flag: String, instead: String)? {
    switch key {
    case "spark.executor.extraJavaOptions", "spark.executor.defaultJavaOptions":
      if value.holds("-Dspark") { return ("-Dspark", "the property by its own key") }
      return value.holds("-Xmx") ? ("-Xmx", "`spark.executor.memory`") : nil
    case "spark.driver.extraJavaOptions":
      return value.holds("-Xmx") ? ("-Xmx", "`spark.driver.memory`") : nil
    default: return nil
    }
  }
}
