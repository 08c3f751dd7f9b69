internal import Documents
internal import Manifests

extension KeyedMerge {
  /// An entry of a layer.
  func entry(_ number: Number) -> KeyedEntry { layers[number.layer].entries[number.entry] }

  /// The layer and the entry whose lines a setting keeps; none if no layer has it.
  func home(of setting: Setting) -> (layer: Int, entry: KeyedEntry)? {
    setting.home.map { ($0.layer, entry($0)) }
  }

  /// The key of a setting.
  func key(of setting: Setting) -> String {
    if let home = setting.home { return layers[home.layer].key(of: entry(home)) }
    return binding(of: setting)?.key ?? ""
  }

  /// The key that is bound, and where.
  private func binding(of setting: Setting) -> (key: String, place: Place)? {
    setting.binding.map { bindings[Int($0)] }
  }

  /// The value of a setting, if no layer has it written.
  func made(_ setting: Setting) -> String? { setting.made.map { state.texts[Int($0)] } }

  /// The value of a setting as programs read it.
  func text(of setting: Setting) -> String {
    if let made = made(setting) { return made }
    return setting.giver.map { layers[$0.layer].value(of: entry($0)) } ?? ""
  }

  /// The value of a setting as a layer has it written; none if no layer has it.
  func written(of setting: Setting) -> (layer: Int, range: Range<Int>)? {
    guard setting.made == nil, let giver = setting.giver else { return nil }
    return (giver.layer, entry(giver).written)
  }

  /// Whether an entry says what its setting does.
  func isWritten(_ setting: Setting, by entry: KeyedEntry) -> Bool {
    setting.made == nil && setting.giver == setting.home && !entry.isUnwritten
  }

  /// The bytes of a value as a layer has it written; none if no layer has it.
  func writtenBytes(of setting: Setting) -> Text? {
    written(of: setting).map { layers[$0.layer].text.bytes.slice($0.range) }
  }

  /// Where a setting has its value from.
  func place(of setting: Setting) -> Place {
    if let giver = setting.giver {
      return layers[giver.layer].place(entry(giver).written.lowerBound)
    }
    return binding(of: setting)?.place ?? Place(source: 0, offset: 0)
  }

  /// Lends the key of a setting.
  func withKey<Result>(
    of setting: Setting, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let home = setting.home {
      return layers[home.layer].withBytes(of: entry(home).key, body)
    }
    var key = binding(of: setting)?.key ?? ""
    return key.withUTF8(body)
  }

  /// Whether the key of a setting is that of an entry.
  func hasKey(_ setting: Setting, of entry: KeyedEntry, in layer: ConfigLayer) -> Bool {
    layer.withBytes(of: entry.key) { hasKey(setting, $0) }
  }

  /// Whether the key of a setting is these bytes.
  func hasKey(_ setting: Setting, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withKey(of: setting) { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }
}
