package import Documents
internal import Spark
internal import Synchronization

/// What stands in a configuration file, whoever has it. Many environments have the same, so what is
/// found out about it is kept with it.
package final class FileContents: Sendable {
  /// What programs call the file.
  package let name: String
  package let text: Text
  /// The name of its format; empty if it has no keys.
  package let format: String
  /// What it says, line by line; keys may be there several times.
  package let settings: [FileSetting]
  /// Whether it holds settings of Spark.
  let isSparkSettings: Bool
  /// The settings by key, for a program that reads the file.
  let table: SettingTable
  /// The settings that somebody wants to look at closely, by what was asked.
  private let known = Mutex<[Question: [Int]]>([:])

  /// What is asked of all settings of a file.
  private struct Question: Hashable {
    let rule: String
    let version: SparkVersion?
  }

  /// How many answers are kept: more than there are rules, and not one for each version that
  /// somebody makes up.
  private static let most = 100

  package init(
    named name: String, _ text: Text, format: String = "", _ settings: [FileSetting] = []
  ) {
    self.name = name
    self.text = text
    self.format = format
    self.settings = settings
    isSparkSettings =
      format == "properties" && !name.holds("log4j") && !name.holds("metrics")
      && (name.hasSuffix("spark-defaults.conf")
        || settings.contains { $0.key.hasPrefix("spark.") })
    table = SettingTable(settings.lazy.map { ($0.key, $0.value) })
  }

  /// The numbers of the settings that a rule wants to look at. Whether it does must follow from the
  /// setting and the version of Spark alone: the question is asked once.
  func settings(
    for rule: String, under version: SparkVersion? = nil, where isWanted: (FileSetting) -> Bool
  ) -> [Int] {
    let question = Question(rule: rule, version: version)
    if let numbers = known.withLock({ $0[question] }) { return numbers }
    let numbers = settings.indices.filter { isWanted(settings[$0]) }
    known.withLock { if $0.count < Self.most { $0[question] = numbers } }
    return numbers
  }
}
