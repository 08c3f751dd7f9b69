internal import Documents
internal import Manifests

/// The XML files of Hadoop and Hive that a program of Spark reads.
struct HadoopFiles: Sendable {
  /// By their positions in the subject, the strongest first.
  var positions: [Int] = []
  /// Whether no other can be there that is not known.
  var isComplete = false

  static let unknown = HadoopFiles()

  private static let names = ["hive-site.xml", "core-site.xml", "hdfs-site.xml"]

  /// Those of a program that somebody starts so, and that has some files of settings.
  static func all(
    of starter: SparkProgram.Starter, beside files: [Int], in subject: Subject
  ) -> HadoopFiles {
    switch starter {
    case .container(let container, _): all(of: container, in: subject)
    case .application(let position): all(ofApplication: position, in: subject)
    case .file: HadoopFiles(positions: files.flatMap { all(beside: $0, in: subject) })
    }
  }

  private static func all(of container: Container, in subject: Subject) -> HadoopFiles {
    let others = ["HADOOP_CONF_DIR", "HIVE_CONF_DIR"].compactMap { container.value(of: $0) }
    let folders = [container.sparkConfigurationFolder] + others
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
    return HadoopFiles(positions: found, isComplete: isComplete)
  }

  private static func all(ofApplication position: Int, in subject: Subject) -> HadoopFiles {
    guard let (spec, _) = SparkApplications.specification(of: subject.manifests[position]) else {
      return .unknown
    }
    var found: [Int] = []
    for field in ["sparkConfigMap", "hadoopConfigMap"] {
      guard let name = spec[named: field]?.string else { continue }
      guard let map = subject.objects.find("ConfigMap", name, from: position) else {
        return HadoopFiles(positions: found)
      }
      found += names.compactMap { subject.file($0, ofMap: map) }
    }
    // A template may mount more.
    return HadoopFiles(positions: found)
  }

  /// Those in the ConfigMap or in the folder of a file.
  private static func all(beside number: Int, in subject: Subject) -> [Int] {
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
