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

  private static let names = ["hive-site.xml", "core-site.xml", "hdfs-site.xml"]

  init(of program: SparkProgram, in subject: Subject) {
    self.subject = subject
    settings = program.settings
    switch program.starter {
    case .container(let container, _):
      (files, isComplete) = Self.files(of: container, in: subject)
    case .application(let position):
      (files, isComplete) = Self.files(ofApplication: position, in: subject)
    case .file:
      files = program.files.flatMap { Self.files(beside: $0, in: subject) }
      isComplete = false
    }
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

  private static func files(
    of container: Container, in subject: Subject
  ) -> (files: [Int], isComplete: Bool) {
    let home = container.value(of: "SPARK_HOME") ?? "/opt/spark"
    var folders = [container.value(of: "SPARK_CONF_DIR") ?? home + "/conf"]
    if let folder = container.value(of: "HADOOP_CONF_DIR") { folders.append(folder) }
    if let folder = container.value(of: "HIVE_CONF_DIR") { folders.append(folder) }
    var found: [Int] = []
    var isComplete = true
    for name in names {
      for folder in folders {
        switch subject.file(at: folder + "/" + name, in: container) {
        case .configured(let map, let key, _):
          if let file = subject.file(key, ofMap: map) {
            found.append(file)
          } else {
            isComplete = false
          }
        case .image: isComplete = isComplete && container.imageName.isOfficialSpark
        case .unknown: isComplete = false
        case .missing: break
        }
      }
    }
    return (found, isComplete)
  }

  private static func files(
    ofApplication position: Int, in subject: Subject
  ) -> (files: [Int], isComplete: Bool) {
    let root = subject.manifests[position].root
    guard let spec = root["spec"]?["template"] ?? root["spec"] else { return ([], false) }
    var found: [Int] = []
    for field in ["sparkConfigMap", "hadoopConfigMap"] {
      guard let name = spec[named: field]?.string else { continue }
      guard let map = subject.objects.find("ConfigMap", name, from: position) else {
        return (found, false)
      }
      found += names.compactMap { subject.file($0, ofMap: map) }
    }
    // A template may mount more.
    return (found, false)
  }

  /// Those in the ConfigMap or in the folder of a file.
  private static func files(beside number: Int, in subject: Subject) -> [Int] {
    switch subject.configuration[number].home {
    case .object(let position, _): return names.compactMap { subject.file($0, ofMap: position) }
    case .file(let source):
      let folder = source.path.dropLast(source.path.lastPathPart.count)
      return subject.configuration.indices.filter { other in
        guard case .file(let file) = subject.configuration[other].home else { return false }
        return names.contains(file.path.lastPathPart)
          && file.path.dropLast(file.path.lastPathPart.count) == folder
      }
    }
  }
}
