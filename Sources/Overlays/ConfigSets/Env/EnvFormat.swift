internal import Documents

/// Lines of `KEY=VALUE`, as shells and docker compose read them.
enum EnvFormat: ConfigFormat {
  static let name = "env"

  static func isNamed(_ file: String) -> Bool {
    file.hasSuffix(".env") || file.hasPrefix(".env.")
  }

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    EnvReader.read(layer.text, source: layer.source, &findings).settings
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    let files = layers.map { layer in
      ConfigLayer(
        file: EnvReader.read(layer.text, source: layer.source, &findings),
        original: layer.original)
    }
    var merge = KeyedMerge(files, &findings)
    for binding in bindings {
      guard EnvWriter.canHold(binding) else {
        findings.add(
          "configset-binding",
          "an env file cannot hold `\(binding.key.text)` with this value", at: binding.key.place)
        continue
      }
      merge.bind(binding.key.text, to: binding.text, at: binding.key.place, &findings)
    }
    refuseExpansions(in: merge, &findings)
    return .bytes(KeyedWriter.write(EnvWriter(merge: merge)))
  }

  /// What `$` and its like mean depends on the quotes around them, which differ between layers.
  private static func refuseExpansions(in merge: KeyedMerge, _ findings: inout Findings) {
    for setting in merge.settings where setting.home != nil && !setting.isRemoved {
      guard let byte = merge.made(setting)?.utf8.first(where: EnvValue.isActive) else { continue }
      findings.add(
        "config-directive",
        "`\(merge.key(of: setting))` holds `\(Unicode.Scalar(byte))`, which means something else in other"
          + " quotes: it cannot be added to",
        at: merge.place(of: setting), hint: "write the whole value in this layer")
    }
  }
}
