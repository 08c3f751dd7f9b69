internal import Documents
internal import Manifests
internal import Spark

/// Settings that are written in one place: a file, the fields of an application, the words of a
/// command. What one of them says is judged there, whoever reads it.
struct SettingList: Sendable {
  /// Who has them.
  enum Holder: Sendable {
    /// A file, by its position in the subject, with what stands in it.
    case file(Int, FileContents)
    /// A program, by its position in the subject, with what it is given beside files.
    case program(Int, [SparkSetting])
  }

  let holder: Holder
  /// The version of Spark that reads them; nil if that is not known, or if there are several.
  let version: SparkVersion?

  /// The catalogues in which its keys are looked up: that of its version, or all.
  var catalogues: [KeyCatalogue] {
    guard let version else { return [.spark35, .spark41] }
    return KeyCatalogue.of(version).map { [$0] } ?? []
  }

  /// Those that a rule wants to look at, of those that count: not what is said again below. Whether it
  /// does must follow from the key, the value and the version alone, for equal files are asked once.
  func settings(
    for rule: any Rule.Type, where isWanted: (_ key: String, _ value: String) -> Bool
  ) -> [SparkSetting] {
    switch holder {
    case .file(let file, let contents):
      let numbers = contents.settings(for: rule.id, under: version) {
        !$0.isReplaced && isWanted($0.key, $0.value)
      }
      return numbers.map { number in
        let setting = contents.settings[number]
        return SparkSetting(setting.key, setting.value, from: .file(file, setting: number))
      }
    case .program(_, let settings): return settings.filter { isWanted($0.key, $0.value) }
    }
  }

  /// What is wrong with a value; nil if a version that may read it takes it.
  func problem(with value: String, of key: String) -> SparkValues.Problem? {
    let problems = catalogues.map { $0.problem(with: value, of: key) }
    guard problems.allSatisfy({ $0 != nil }) else { return nil }
    return problems.first ?? nil
  }
}

extension SettingList {
  /// All lists of settings of Spark.
  static func all(in subject: Subject) -> [SettingList] {
    let files = subject.configuration.indices.filter { subject.configuration[$0].isSparkSettings }
    return files.map { subject.list(ofFile: $0) }
      + subject.programs.indices.compactMap { subject.ownList(ofProgram: $0) }
  }
}

extension Subject {
  /// The holder of a list, as messages say it.
  func words(for list: SettingList) -> String {
    switch list.holder {
    case .file(let number, _): words(forFile: number)
    case .program(let number, _): words(for: programs[number])
    }
  }

  fileprivate func list(ofFile number: Int) -> SettingList {
    let readers = Set(programs.filter { $0.files.contains(number) }.compactMap(\.version))
    let read = readers.count == 1 ? readers.first : nil
    return SettingList(
      holder: .file(number, configuration[number].contents),
      version: version(ofFile: number) ?? read ?? sparkVersion)
  }

  /// What a program is given beside files.
  fileprivate func ownList(ofProgram number: Int) -> SettingList? {
    let program = programs[number]
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
    return SettingList(holder: .program(number, settings), version: program.version)
  }
}
