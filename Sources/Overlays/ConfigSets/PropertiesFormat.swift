internal import Documents

/// Java properties, as Spark and Java read them.
enum PropertiesFormat: ConfigFormat {
  static let name = "properties"

  static func isNamed(_ file: String) -> Bool {
    file.hasSuffix(".properties") || file.hasSuffix("-defaults.conf")
  }

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    PropertiesReader.read(layer.text, source: layer.source, &findings).settings
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    let files = layers.map { layer in
      layer.settings(&findings) { text, source, findings in
        let file = PropertiesReader.read(text, source: source, &findings)
        MissingSeparator.warn(in: file, &findings)
        return file
      }
    }
    var merge = KeyedMerge(files, sharing: layers.first?.stack, &findings)
    merge.warnOfCases(&findings)
    for binding in bindings {
      merge.bind(binding.key.text, to: binding.text, at: binding.key.place, &findings)
    }
    return .bytes(KeyedWriter.write(PropertiesWriter(merge: merge)))
  }
}
