internal import Documents

/// The settings of one program of Spark: of those that say something of a key the strongest.
package struct SparkSettings: Sendable {
  /// Settings that come from one place.
  private enum Layer: Sendable {
    case values([String: SparkSetting])
    /// Those of a file, by its number.
    case table(SettingTable, file: Int)
  }

  /// The strongest first.
  private var layers: [Layer] = []

  package init() {}

  /// Takes settings as Spark takes those of a file: the last of a key counts, and keys that do not
  /// begin with `spark.` are dropped. They are weaker than what is there.
  package mutating func add(weaker settings: some Sequence<SparkSetting>) {
    var added: [String: SparkSetting] = [:]
    for setting in settings where setting.key.hasPrefix("spark.") { added[setting.key] = setting }
    if !added.isEmpty { layers.append(.values(added)) }
  }

  /// Takes the settings of a file, by its number. They are weaker than what is there.
  package mutating func add(weaker table: SettingTable, ofFile file: Int) {
    if !table.entries.isEmpty { layers.append(.table(table, file: file)) }
  }

  /// Sets a key, whatever was there.
  package mutating func set(_ setting: SparkSetting) {
    layers.insert(.values([setting.key: setting]), at: 0)
  }

  /// The setting of a key, if anything sets it.
  package subscript(key: String) -> SparkSetting? { setting(of: key, in: layers[...]) }

  private func setting(of key: String, in layers: ArraySlice<Layer>) -> SparkSetting? {
    for layer in layers {
      switch layer {
      case .values(let values): if let setting = values[key] { return setting }
      case .table(let table, let file):
        if let entry = table[key] { return entry.setting(ofFile: file) }
      }
    }
    return nil
  }

  /// The value of a key, if anything sets it.
  package func value(of key: String) -> String? { self[key]?.value }

  /// All of them, by key.
  package var all: [SparkSetting] { all { _, _ in true } }

  /// Some of them, by key.
  package func all(where isWanted: (_ key: String, _ value: String) -> Bool) -> [SparkSetting] {
    collect(isWanted) { $0.entries[...] }
  }

  /// Those whose keys begin so, by key.
  package func below(_ prefix: String) -> [SparkSetting] {
    collect({ key, _ in key.hasPrefix(prefix) }, { $0.below(prefix) })
  }

  /// The settings that count and are wanted, by key; of tables only some entries are looked at.
  private func collect(
    _ isWanted: (_ key: String, _ value: String) -> Bool,
    _ entries: (SettingTable) -> ArraySlice<SettingTable.Entry>
  ) -> [SparkSetting] {
    var found: [SparkSetting] = []
    for (number, layer) in layers.enumerated() {
      let stronger = layers[..<number]
      func take(_ setting: SparkSetting) {
        if self.setting(of: setting.key, in: stronger) == nil { found.append(setting) }
      }
      switch layer {
      case .values(let values):
        for setting in values.values where isWanted(setting.key, setting.value) { take(setting) }
      case .table(let table, let file):
        for entry in entries(table) where isWanted(entry.key, entry.value) {
          take(entry.setting(ofFile: file))
        }
      }
    }
    return found.sorted { $0.key.precedesInBytes($1.key) }
  }

  package var isEmpty: Bool { layers.isEmpty }
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
