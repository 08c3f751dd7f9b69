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
      for setting in list.effective {
        guard let (flag, key) = mistake(in: setting) else { continue }
        findings.add(
          Self.self, "Spark refuses `\(flag)` in `\(setting.key)`",
          at: subject.location(of: setting), hint: "set \(key)")
      }
    }
  }

  private static func mistake(in setting: SparkSetting) -> (flag: String, instead: String)? {
    switch setting.key {
    case "spark.executor.extraJavaOptions", "spark.executor.defaultJavaOptions":
      if setting.value.holds("-Dspark") { return ("-Dspark", "the property by its own key") }
      return setting.value.holds("-Xmx") ? ("-Xmx", "`spark.executor.memory`") : nil
    case "spark.driver.extraJavaOptions":
      return setting.value.holds("-Xmx") ? ("-Xmx", "`spark.driver.memory`") : nil
    default: return nil
    }
  }
}
