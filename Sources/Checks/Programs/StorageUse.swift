internal import Documents
internal import Manifests
internal import Spark

/// A place in an object store that a program names.
struct StorageUse: Sendable {
  let address: StorageAddress
  let key: String
  private let spot: Spot

  private enum Spot {
    case setting(SparkSetting)
    case line(Int, file: Int)
    case node(Int32, object: Int)
  }

  /// Where it is written. To find that may be much work.
  func location(in subject: Subject) -> Location? {
    switch spot {
    case .setting(let setting): subject.location(of: setting)
    case .line(let line, let file): subject.location(of: line, inFile: file, .value)
    case .node(let node, let object): subject.location(of: node, in: subject.manifests[object])
    }
  }

  /// The places that a program names in its settings, and in what it tells Hadoop.
  static func all(
    of program: SparkProgram, _ hadoop: HadoopSettings, in subject: Subject
  ) -> [StorageUse] {
    var uses: [StorageUse] = []
    // The value of another setting may be an address, too.
    for setting in program.settings.all(where: { "s$".utf8.contains($1.utf8.first ?? 0) }) {
      let value = program.settings.followed(setting.value)
      guard value.utf8.first == UInt8(ascii: "s"), !isUnused(setting.key, program),
        let address = StorageAddress(value)
      else { continue }
      uses.append(StorageUse(address: address, key: setting.key, spot: .setting(setting)))
    }
    for file in hadoop.files {
      for (number, setting) in subject.configuration[file].settings.enumerated() {
        guard setting.value.utf8.first == UInt8(ascii: "s"), !setting.isReplaced,
          let address = StorageAddress(setting.value)
        else { continue }
        uses.append(StorageUse(address: address, key: setting.key, spot: .line(number, file: file)))
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
    guard let position = program.application,
      let (spec, _) = SparkApplications.specification(of: subject.manifests[position]),
      let node = spec["mainApplicationFile"], let address = StorageAddress(node.string)
    else { return [] }
    return [
      StorageUse(
        address: address, key: "mainApplicationFile", spot: .node(node.id, object: position))
    ]
  }
}
