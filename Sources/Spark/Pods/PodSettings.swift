/// The settings of a program as Spark's builder of pods reads them: values with their types, and
/// what cannot be read.
struct PodSettings: Sendable {
  let settings: SparkSettings
  let catalogue: KeyCatalogue
  var refusals: [PodRefusal] = []

  init(_ settings: SparkSettings, _ version: SparkVersion) {
    self.settings = settings
    catalogue = KeyCatalogue.of(version) ?? .spark41
  }

  /// The setting of a key, or of another name that is read for it.
  func setting(_ key: String) -> SparkSetting? {
    if let setting = settings[key] { return setting }
    let names = catalogue.key(key)?.alternatives ?? []
    return names.lazy.compactMap { settings[$0] }.first
  }

  /// Whether anything sets a key.
  func isSet(_ key: String) -> Bool { setting(key) != nil }

  /// The value of a key as a text, with where it is from.
  func text(_ key: String) -> PodValue? {
    setting(key).map { PodValue($0.value, from: .setting($0.key)) }
  }

  /// The value of a key, if it is one that Spark takes; what it does not take is noted.
  mutating func checked(_ key: String) -> String? {
    guard let setting = setting(key) else { return nil }
    guard catalogue.problem(with: setting.value, of: key) == nil else {
      note(.badValue(setting.key))
      return nil
    }
    return setting.value
  }

  /// Remembers once why there is no pod.
  mutating func note(_ refusal: PodRefusal) {
    if !refusals.contains(refusal) { refusals.append(refusal) }
  }

  /// A boolean, or another one where none is set.
  mutating func flag(_ key: String, _ other: Bool = false) -> Bool {
    checked(key).flatMap(Spelling.boolean) ?? other
  }

  /// A whole number, or another one where none is set.
  mutating func integer(_ key: String, _ other: Int) -> Int {
    checked(key).flatMap(Spelling.integer) ?? other
  }

  /// A number with a point, or another one where none is set.
  mutating func double(_ key: String, _ other: Double) -> Double {
    checked(key).flatMap(Spelling.double) ?? other
  }

  /// A size, in the unit of its key.
  mutating func size(_ key: String, _ unit: SparkSize.Unit = .mebibytes) -> Int? {
    checked(key).flatMap { try? SparkSize($0, in: unit).count }
  }

  /// A time, in milliseconds.
  mutating func time(_ key: String, _ unit: SparkTime.Unit) -> Int? {
    checked(key).flatMap { SparkTime($0, in: unit)?.milliseconds }
  }

  /// A number that is read without regard to its key.
  mutating func port(_ key: String, _ other: Int) -> Int {
    guard let setting = settings[key] else { return other }
    guard let number = Spelling.integer(setting.value), Int32(exactly: number) != nil else {
      note(.badValue(key))
      return other
    }
    return number
  }

  /// The settings below a beginning: what follows it, and the setting.
  func below(_ prefix: String) -> [(name: String, setting: SparkSetting)] {
    settings.below(prefix).map { (String($0.key.dropFirst(prefix.count)), $0) }
  }
}
