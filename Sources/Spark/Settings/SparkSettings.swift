internal import Documents

/// The settings of one program of Spark: of those that say something of a key the strongest.
package struct SparkSettings: Sendable {
  private var values: [String: SparkSetting] = [:]

  package init() {}

  /// Takes settings of a file as Spark does: the last of a key counts, and keys that do not begin
  /// with `spark.` are dropped. They are weaker than what is there.
  package mutating func add(weaker settings: some Sequence<SparkSetting>) {
    var added: [String: SparkSetting] = [:]
    for setting in settings where setting.key.hasPrefix("spark.") { added[setting.key] = setting }
    values.merge(added) { own, _ in own }
  }

  /// Sets a key, whatever was there.
  package mutating func set(_ setting: SparkSetting) { values[setting.key] = setting }

  /// The setting of a key, if anything sets it.
  package subscript(key: String) -> SparkSetting? { values[key] }

  /// The value of a key, if anything sets it.
  package func value(of key: String) -> String? { values[key]?.value }

  /// All of them, by key.
  package var all: [SparkSetting] { all { _ in true } }

  /// Some of them, by key.
  package func all(where isWanted: (SparkSetting) -> Bool) -> [SparkSetting] {
    values.values.filter(isWanted).sorted { $0.key.precedesInBytes($1.key) }
  }

  /// Those whose keys begin so, by key.
  package func below(_ prefix: String) -> [SparkSetting] {
    all { $0.key.hasPrefix(prefix) }
  }

  package var isEmpty: Bool { values.isEmpty }
}

/// A key and its value, and where that is written.
package struct SparkSetting: Sendable {
  package let key: String
  package let value: String
  package let origin: SettingOrigin

  package init(_ key: String, _ value: String, from origin: SettingOrigin) {
    self.key = key
    self.value = value
    self.origin = origin
  }
}

/// Where a setting is written. The numbers are those of whoever made the settings.
package enum SettingOrigin: Sendable, Hashable {
  /// In a configuration file: the numbers of the file, and of the setting in it.
  case file(Int, setting: Int)
  /// In an object: the number of the object, and a value in it.
  case object(Int, node: Int32)
  /// Nowhere: a program sets it by itself.
  case implied
}
