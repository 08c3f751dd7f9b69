internal import Documents

/// `openapi`: which definitions of kinds count when patches are merged.
struct OpenAPIEntry: Sendable {
  /// The version of Kubernetes whose definitions are built in.
  static let version = "v1.21.2"

  private let path: TextEntry?
  /// Whether it says that Kubernetes' own definitions count, and no others.
  let isStandard: Bool

  /// Reads the field; nil if it asks for nothing.
  init?(_ node: Node?, _ reader: inout FieldReader) {
    let pairs = reader.pairs(node, "openapi")
    guard !pairs.isEmpty, let node else { return nil }
    path = pairs.first { $0.key == "path" }.map { TextEntry(text: $0.value, place: $0.place) }
    let version = pairs.first { $0.key == "version" }
    isStandard = version.map { !$0.value.isEmpty } ?? false
    if path != nil, version != nil {
      reader.add("openapi", "`openapi` has either `path` or `version`", at: node)
    }
    if let version, !version.value.isEmpty, version.value != Self.version {
      reader.add(
        "openapi", "the definitions of Kubernetes `\(version.value)` are not built in", at: node,
        hint: "`\(Self.version)` is")
    }
  }

  /// Reads the file; nil if there is none.
  func load(
    _ loader: Loader, extendsStandard: Bool, _ findings: inout Findings
  ) -> OpenAPISchema? {
    guard let path, let text = DefinitionText(path, loader, &findings) else { return nil }
    OpenAPICheck.checkFile(text, &findings)
    let schema = OpenAPISchema(text.document.root, extendsStandard: extendsStandard)
    if schema.isEmpty, !findings.hasErrors {
      findings.add(
        "openapi", "`\(path.text)` defines nothing, so lists are replaced and not merged",
        at: path.place, severity: .warning,
        hint: "`definitions` says what the fields of kinds are, as `kustomize openapi fetch` does")
    }
    return schema
  }
}
