internal import Documents

/// Sections with settings, as Python's configparser reads them.
enum INIFormat: ConfigFormat {
  static let name = "ini"

  static func isNamed(_ file: String) -> Bool {
    file.hasSuffix(".ini") || file.hasSuffix(".cfg")
  }

  static func key(ofBinding key: String) -> String { INIKey(key).text }

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    INIReader.read(layer.text, source: layer.source, &findings).keyed.settings
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    let files = layers.map { INIReader.read($0.text, source: $0.source, &findings) }
    let keyed = zip(files, layers).map { ConfigLayer(file: $0.keyed, original: $1.original) }
    var merge = KeyedMerge(keyed, &findings)
    merge.warnOfCases(&findings)
    for binding in bindings {
      let key = INIKey(binding.key.text)
      guard INIWriter.canHold(key, binding.text) else {
        findings.add(
          "configset-binding", "an INI file cannot hold `\(key.text)` with this value",
          at: binding.key.place)
        continue
      }
      merge.bind(key.text, to: binding.text, at: binding.key.place, &findings)
    }
    return .bytes(INIWriter.write(merge, files))
  }
}
