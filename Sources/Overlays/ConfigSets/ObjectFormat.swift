internal import Documents
internal import Manifests

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

  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting] {
    let parsed = ParsedText.parse(layer.text, as: .patch)
    guard let root = parsed.documents.first?.root else { return [] }
    return ValuePath.leaves(of: root).map { path, node in
      ConfigSetting(
        key: path.keyedText, value: node.kind == .null ? "" : node.string,
        action: node.kind == .null ? .unset : .set,
        place: Place(source: layer.source, offset: UInt32(node.offset)))
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
    guard let first = layers.first else { return .bytes([]) }
    if layers.count == 1 {
      YAMLComments.refuseDirectives(in: first, &findings)
      return content(first, &findings)
    }
    guard isObject(first, &findings), let bytes = ObjectMerge.compose(layers, &findings),
      !findings.hasErrors
    else { return .bytes([]) }
    // What refers to something stands in the merged text, in lines like those of the first layer.
    let text = SourceText(bytes)
    let path = findings.sources[first.source].path
    let source = findings.add(SourceFile(path: path, text: text))
    return content(ConfigText(text: text, source: source), &findings)
  }

  private static func content(
    _ layer: ConfigText, _ findings: inout Findings
  ) -> ConfigContent {
    EmbeddedObject(layer, &findings).map { .object($0) } ?? .bytes([])
  }

  /// Whether there is an object to merge into; what is none is reported.
  private static func isObject(_ layer: ConfigText, _ findings: inout Findings) -> Bool {
    EmbeddedObject(layer, &findings) != nil
  }
}
