internal import Documents
internal import Manifests
internal import Spark

/// `spark-class` starts a class and reads no settings of drivers.
enum DriverBySparkClass: Rule {
  static let id = "driver-by-spark-class"
  static let consequence = Consequence.breaksLater
  static let summary = "drivers are started by `spark-submit`"
  static let page = RulePage(
    why: """
      `spark-class` starts Java with a class, and nothing else: a Spark Connect server that is started so
      reads neither `spark-defaults.conf` nor `--properties-file`, and ends because no master is set. An
      option before the class is taken for the class.
      """,
    fix: """
      Write `spark-submit --class CLASS --properties-file FILE spark-internal`.
      """,
    example: """
      command: [/opt/spark/bin/spark-class, org.apache.spark.sql.connect.service.SparkConnectServer]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let container = program.container, let launch = program.launch,
        launch.launcher == .sparkClass
      else { continue }
      let first = launch.words.first
      if let first, first.text.hasPrefix("-") {
        findings.add(
          Self.self, "`spark-class` takes `\(option(first.text))` for the class to start",
          at: subject.location(of: first.node, in: container),
          hint: program.role.isDriver ? submit(launch) : "write options behind the class")
      } else if program.role.isDriver {
        findings.add(
          Self.self,
          "\(subject.words(for: program)) is started by `spark-class`, which reads no settings",
          at: subject.location(of: launch.word.node, in: container), hint: submit(launch))
      }
    }
  }

  /// An option without its value, which may be one that nobody shall read.
  private static func option(_ word: String) -> String {
    word.utf8.firstIndex(of: UInt8(ascii: "=")).map { String(word[..<$0]) } ?? word
  }

  private static func submit(_ launch: SparkLaunch) -> String {
    let name = launch.words.first { SparkRole.classes[$0.text] != nil }?.text ?? "CLASS"
    return "write `spark-submit --class \(name) spark-internal`"
  }
}
