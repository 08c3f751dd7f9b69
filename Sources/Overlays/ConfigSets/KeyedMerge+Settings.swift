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
    return setting.binding?.key ?? ""
  }

  /// The value of a setting as programs read it.
  func text(of setting: Setting) -> String {
    if let made = setting.made { return made }
    return setting.giver.map { layers[$0.layer].value(of: entry($0)) } ?? ""
  }

  /// The value of a setting as a layer has it written; none if no layer has it.
  func written(of setting: Setting) -> (layer: Int, range: Range<Int>)? {
    guard setting.made == nil, let giver = setting.giver else { return nil }
    return (giver.layer, entry(giver).written)
  }

  /// Whether the lines that a setting keeps say what it does.
  func isWritten(_ setting: Setting) -> Bool {
    guard let home = setting.home, setting.made == nil, setting.giver == home else { return false }
    return !entry(home).isUnwritten
  }

  /// The bytes of a value as a layer has it written; none if no layer has it.
  func writtenBytes(of setting: Setting) -> Text? {
    written(of: setting).map { layers[$0.layer].file.text.bytes.slice($0.range) }
  }

  /// Where a setting has its value from.
  func place(of setting: Setting) -> Place {
    if let giver = setting.giver {
      return layers[giver.layer].file.place(entry(giver).written.lowerBound)
    }
    return setting.binding?.place ?? Place(source: 0, offset: 0)
  }

  /// Lends the key of a setting.
  func withKey<Result>(
    of setting: Setting, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let home = setting.home {
      return layers[home.layer].withBytes(of: entry(home).key, body)
    }
    var key = setting.binding?.key ?? ""
    return key.withUTF8(body)
  }

  /// Whether the key of a setting is these bytes.
  func hasKey(_ setting: Setting, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withKey(of: setting) { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }
}
