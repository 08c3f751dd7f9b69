internal import Documents

/// Text without settings: a layer takes the place of all before it.
enum TextFormat: ConfigFormat {
  static let name = "text"

  static func isNamed(_ file: String) -> Bool { file.hasSuffix(".txt") }

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    []
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    for binding in bindings {
      findings.add(
        "configset-binding", "a text has no keys to bind", at: binding.key.place)
    }
    for (layer, next) in zip(layers, layers.dropFirst()) {
      findings.add(
        "config-text", "this layer takes the place of the whole file",
        at: Place(source: next.source, offset: 0), severity: .note,
        notes: [("it replaces this", Place(source: layer.source, offset: 0))])
    }
    return .bytes(layers.last.map { Array($0.text.bytes) } ?? [])
  }
}
