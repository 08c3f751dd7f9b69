internal import Documents
internal import Manifests
internal import Spark

/// A place in an object store that a program names.
struct StorageUse: Sendable {
  let address: StorageAddress
  let key: String
  let location: Location?

  /// The places that a program names in its settings, and in what it tells Hadoop.
  static func all(
    of program: SparkProgram, _ hadoop: HadoopSettings, in subject: Subject
  ) -> [StorageUse] {
    var uses: [StorageUse] = []
    for setting in program.settings.all {
      let value = program.settings.followed(setting.value)
      guard !isUnused(setting.key, program), let address = StorageAddress(value) else { continue }
      uses.append(
        StorageUse(address: address, key: setting.key, location: subject.location(of: setting)))
    }
    for file in hadoop.files {
      for (number, setting) in subject.configuration[file].settings.enumerated() {
        guard !setting.isReplaced, let address = StorageAddress(setting.value) else { continue }
        let location = subject.location(of: number, inFile: file, .value)
        uses.append(StorageUse(address: address, key: setting.key, location: location))
      }
    }
    return uses + applicationFile(of: program, in: subject)
  }

  /// Whether a program names a place without going there.
  private static func isUnused(_ key: String, _ program: SparkProgram) -> Bool {
    switch key {
    case EventLogDirectory.writerKey:
      !program.role.isDriver || !program.settings.isOn("spark.eventLog.enabled")
    case EventLogDirectory.readerKey: program.role != .history
    default: !program.role.isDriver
    }
  }

  private static func applicationFile(
    of program: SparkProgram, in subject: Subject
  ) -> [StorageUse] {
    guard let position = program.application else { return [] }
    let root = subject.manifests[position].root
    let spec = root["spec"]?["template"] ?? root["spec"]
    guard let node = spec?["mainApplicationFile"], let address = StorageAddress(node.string) else {
      return []
    }
    let location = subject.location(of: node.id, in: subject.manifests[position])
    return [StorageUse(address: address, key: "mainApplicationFile", location: location)]
  }
}
