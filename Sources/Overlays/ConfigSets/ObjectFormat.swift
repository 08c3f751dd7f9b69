internal import Documents

/// An object of Kubernetes inside a file: a pod template.
enum ObjectFormat: ConfigFormat {
  static let name = "object"

  static func isNamed(_ file: String) -> Bool {
    file.hasSuffix(".yaml") || file.hasSuffix(".yml")
  }

  static func isMeant(by layer: ConfigText) -> Bool {
    let parsed = ParsedText.parse(layer.text, as: .resource)
    return parsed.documents.contains { document in
      document.root["apiVersion"] != nil && document.root["kind"] != nil
    }
  }

  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent {
    for binding in bindings {
      findings.add(
        "configset-binding", "an object takes over names by itself, it has no keys to bind",
        at: binding.key.place)
    }
    for layer in layers.dropFirst() {
      findings.add(
        "configset-layer", "an object is made of one layer",
        at: Place(source: layer.source, offset: 0))
    }
    guard let layer = layers.first, let object = EmbeddedObject(layer, &findings) else {
      return .bytes([])
    }
    return .object(object)
  }
}
