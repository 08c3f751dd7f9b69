internal import Documents
internal import Manifests
internal import Spark

/// Settings that are written in one place: a file, the fields of an application, the words of a
/// command. What one of them says is judged there, whoever reads it.
struct SettingList: Sendable {
  let settings: [SparkSetting]
  /// The version of Spark that reads them; nil if that is not known, or if there are several.
  let version: SparkVersion?
  /// Whether a setting is said again below, so that nobody reads it.
  let isReplaced: @Sendable (Int) -> Bool
  /// The holder, as messages say it.
  let words: String

  /// The catalogues in which its keys are looked up: that of its version, or all.
  var catalogues: [KeyCatalogue] {
    guard let version else { return [.spark35, .spark41] }
    return KeyCatalogue.of(version).map { [$0] } ?? []
  }

  /// The settings that count, and what is said of each in the catalogues.
  var effective: [SparkSetting] {
    settings.indices.filter { !isReplaced($0) }.map { settings[$0] }
  }
}

extension Subject {
  /// All lists of settings of Spark.
  var settingLists: [SettingList] {
    let files = configuration.indices.filter { configuration[$0].isSparkSettings }.map {
      list(ofFile: $0)
    }
    return files + programs.compactMap(ownList)
  }

  private func list(ofFile number: Int) -> SettingList {
    let file = configuration[number]
    let readers = Set(programs.filter { $0.files.contains(number) }.compactMap(\.version))
    let read = readers.count == 1 ? readers.first : nil
    return SettingList(
      settings: settings(ofFile: number), version: version(ofFile: number) ?? read ?? sparkVersion,
      isReplaced: { file.settings[$0].isReplaced }, words: words(forFile: number))
  }

  /// What a program is given beside files.
  private func ownList(of program: SparkProgram) -> SettingList? {
    let settings: [SparkSetting]
    switch program.starter {
    case .application(let position):
      let specification = SparkApplications.specification(of: manifests[position])
      settings = SparkApplications.list(specification?.spec["sparkConf"], at: position)
    case .container(let container, let launch):
      let manifest = pods[container.pod].manifest
      settings = launch.settings.map { key, value, word in
        let node = pods[container.pod].holder ?? word.node.id
        return SparkSetting(key, value, from: .object(manifest, node: node))
      }
    case .file: return nil
    }
    guard !settings.isEmpty else { return nil }
    return SettingList(
      settings: settings, version: program.version, isReplaced: { _ in false },
      words: words(for: program))
  }
}
