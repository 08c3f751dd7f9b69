internal import Documents

/// JSON: objects are merged member by member.
enum JSONFormat: ConfigFormat {
  static let name = "json"

  static func isNamed(_ file: String) -> Bool { file.hasSuffix(".json") }

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    JSONTree.read(layer, number: 0, &findings)?.settings ?? []
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    .bytes(JSONTree.compose(layers, bindings, &findings))
  }
}
