internal import Documents
internal import Manifests
internal import Spark

/// What a program of Spark tells Hadoop: its own settings with a prefix, and the XML files beside them.
struct HadoopSettings: Sendable {
  /// A setting, and where it stands.
  struct Setting: Sendable {
    let key: String
    let value: String
    fileprivate let origin: SettingOrigin
  }

  private let settings: SparkSettings
  /// The XML files, by their positions in the subject, the strongest first.
  let files: [Int]
  /// Whether a key that is not here is set nowhere: no file can be there that is not known.
  let isComplete: Bool
  private let subject: Subject

  init(of program: SparkProgram, in subject: Subject) {
    self.subject = subject
    settings = program.settings
    files = program.hadoopFiles.positions
    isComplete = program.hadoopFiles.isComplete
  }

  /// The setting of a key: Spark's own counts more than files.
  subscript(key: String) -> Setting? {
    let own =
      settings["spark.hadoop." + key]
      ?? (key.hasPrefix("hive.") ? settings["spark." + key] : nil)
    if let own { return Setting(key: own.key, value: own.value, origin: own.origin) }
    for file in files {
      let lines = subject.configuration[file].settings
      guard let number = lines.lastIndex(where: { $0.key == key }) else { continue }
      return Setting(
        key: key, value: lines[number].value, origin: .file(file, setting: number))
    }
    return nil
  }

  /// What to underline of a setting.
  func location(of setting: Setting) -> Location? {
    subject.location(of: SparkSetting(setting.key, setting.value, from: setting.origin))
  }
}
