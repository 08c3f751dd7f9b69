internal import Documents
internal import Manifests
internal import Overlays

extension EffectiveValues {
  /// Adds the keys of all files of ConfigSets.
  mutating func addFiles() {
    for (manifest, name) in zip(rendering.manifests.manifests, holders) {
      for composition in rendering.compositions
      where composition.number == manifest.configuration {
        for file in composition.files {
          let file = ConfigurationFile(manifest: manifest, file: file)
          let holder = "\(name)/\(file.file.name)"
          if file.file.isText { addText(file, holder) } else { addKeys(of: file, holder) }
        }
      }
    }
  }

  /// Adds a file that has no keys under its own name.
  private mutating func addText(_ file: ConfigurationFile, _ holder: String) {
    guard patterns.fit(key: file.file.name) else { return }
    add(
      file.file.name, in: holder, file.text, isSecret: HiddenKey.isMeant(inLinesOf: file.text),
      from: file.file.layers.suffix(1).map { layer in
        (rendering.sources.location(of: Place(source: layer, offset: 0)), "set")
      })
  }

  private mutating func addKeys(of file: ConfigurationFile, _ holder: String) {
    var changes: [Name: [ConfigSetting]] = [:]
    for change in file.file.changes(in: rendering.sources) {
      changes[Name(change.key), default: []].append(change)
    }
    var final: [Name: String] = [:]
    for setting in file.file.settings(of: file.text) { final[Name(setting.key)] = setting.value }
    for key in Set(changes.keys).union(final.keys).sorted() {
      guard patterns.fit(key: key.string) else { continue }
      add(
        key.string, in: holder, final[key],
        isSecret: HiddenKey.isMeant(by: key.string, with: final[key]),
        from: changes[key, default: []].map { change in
          (rendering.sources.location(of: change.place), change.action.rawValue)
        })
    }
  }
}

extension HiddenKey {
  /// Whether a line of a text names something that nobody shall read.
  static func isMeant(inLinesOf text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "\n")).contains {
      isMeant(by: String(Substring($0)), with: String(Substring($0)))
    }
  }
}
