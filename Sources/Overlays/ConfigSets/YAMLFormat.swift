internal import Documents

/// YAML that is no object of Kubernetes: mappings are merged entry by entry.
enum YAMLFormat: ConfigFormat {
  static let name = "yaml"

  static func isNamed(_ file: String) -> Bool { ObjectFormat.isNamed(file) }

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    YAMLTree.read(layer, number: 0, &findings)?.settings ?? []
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    .bytes(YAMLTree.compose(layers, bindings, &findings))
  }
}
