internal import Documents
internal import Manifests
internal import Spark

/// Settings that are written in one place: a file, the fields of an application, the words of a
/// command. What one of them says is judged there, whoever reads it.
struct SettingList: Sendable {
  /// Those that count: not what is said again below.
  let effective: [SparkSetting]
  /// The version of Spark that reads them; nil if that is not known, or if there are several.
  let version: SparkVersion?
  /// The holder, as messages say it.
  let words: String
  /// Those whose values no version takes that may read them.
  let problems: [(setting: SparkSetting, problem: SparkValues.Problem)]

  init(effective: [SparkSetting], version: SparkVersion?, words: String) {
    self.effective = effective
    self.version = version
    self.words = words
    let catalogues = Self.catalogues(of: version)
    problems = effective.compactMap { setting in
      let problems = catalogues.map { $0.problem(with: setting.value, of: setting.key) }
      guard problems.allSatisfy({ $0 != nil }), case let problem?? = problems.first else {
        return nil
      }
      return (setting, problem)
    }
  }

  /// The catalogues in which its keys are looked up: that of its version, or all.
  var catalogues: [KeyCatalogue] { Self.catalogues(of: version) }

  private static func catalogues(of version: SparkVersion?) -> [KeyCatalogue] {
    guard let version else { return [.spark35, .spark41] }
    return KeyCatalogue.of(version).map { [$0] } ?? []
  }
}

extension SettingList {
  /// All lists of settings of Spark.
  static func all(in subject: Subject) -> [SettingList] {
    let files = subject.configuration.indices.filter { subject.configuration[$0].isSparkSettings }
    return files.map { subject.list(ofFile: $0) } + subject.programs.compactMap(subject.ownList)
  }
}

extension Subject {
  fileprivate func list(ofFile number: Int) -> SettingList {
    let file = configuration[number]
    let readers = Set(programs.filter { $0.files.contains(number) }.compactMap(\.version))
    let read = readers.count == 1 ? readers.first : nil
    let settings = settings(ofFile: number)
    return SettingList(
      effective: settings.indices.filter { !file.settings[$0].isReplaced }.map { settings[$0] },
      version: version(ofFile: number) ?? read ?? sparkVersion, words: words(forFile: number))
  }

  /// What a program is given beside files.
  fileprivate func ownList(of program: SparkProgram) -> SettingList? {
    let settings: [SparkSetting]
    switch program.starter {
    case .application(let position):
      guard let (spec, _) = SparkApplications.specification(of: manifests[position]) else {
        return nil
      }
      settings =
        SparkApplications.list(spec["sparkConf"], at: position)
        + SparkApplications.settingsOfFields(of: spec, at: position)
    case .container(let container, let launch):
      settings = self.settings(of: launch, in: container)
    case .file: return nil
    }
    guard !settings.isEmpty else { return nil }
    return SettingList(
      effective: settings, version: program.version, words: words(for: program))
  }
}
