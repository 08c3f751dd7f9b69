internal import Documents
internal import Manifests

/// One entry of `configMapGenerator` or `secretGenerator`.
struct DataGenerator: Sendable {
  /// What is generated.
  enum Product: Sendable {
    case configMap
    case secret(type: String)

    var kind: String {
      switch self {
      case .configMap: "ConfigMap"
      case .secret: "Secret"
      }
    }
  }

  /// What becomes of an object that is there already.
  enum Behavior: Sendable {
    case create, merge, replace
  }

  let product: Product
  let place: Place
  let name: TextEntry
  let namespace: TextEntry?
  let behavior: Behavior
  let sources: KeyValueSources
  let options: GeneratorOptions

  /// Reads all generators of a kustomization, in the order in which they run.
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [DataGenerator] {
    let common = GeneratorOptions(fields["generatorOptions"], "generatorOptions", &reader)
    let configMaps = reader.items(fields["configMapGenerator"], "configMapGenerator")
      .map { DataGenerator(configMap: $0, common, &reader) }
    let secrets = reader.items(fields["secretGenerator"], "secretGenerator")
      .map { DataGenerator(secret: $0, common, &reader) }
    return configMaps + secrets
  }

  private static let known = [
    "name", "namespace", "behavior", "literals", "files", "envs", "env", "options",
  ]

  private init(configMap node: Node, _ common: GeneratorOptions, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: "configMapGenerator[]", known: Self.known)
    self.init(.configMap, node, fields, common, &reader)
  }

  private init(secret node: Node, _ common: GeneratorOptions, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: "secretGenerator[]", known: Self.known + ["type"])
    let type = reader.text(fields["type"], "type")?.text ?? ""
    self.init(.secret(type: type.isEmpty ? "Opaque" : type), node, fields, common, &reader)
  }

  private init(
    _ product: Product, _ node: Node, _ fields: Fields, _ common: GeneratorOptions,
    _ reader: inout FieldReader
  ) {
    self.product = product
    place = reader.place(of: node)
    name = reader.text(fields["name"], "name") ?? TextEntry(text: "", place: place)
    namespace = reader.text(fields["namespace"], "namespace").flatMap { $0.text.isEmpty ? nil : $0 }
    behavior = Self.behavior(fields["behavior"], &reader)
    sources = KeyValueSources(fields, &reader)
    options = GeneratorOptions(fields["options"], "options", &reader).with(common)
    if name.text.isEmpty {
      reader.add(
        "generator-name", "a generated \(product.kind) needs a name", at: fields["name"] ?? node)
    }
  }

  /// kustomize takes a word that it does not know for nothing.
  private static func behavior(_ node: Node?, _ reader: inout FieldReader) -> Behavior {
    guard let node, let text = reader.text(node, "behavior")?.text else { return .create }
    switch text {
    case "merge": return .merge
    case "replace": return .replace
    case "create", "": return .create
    default:
      reader.add(
        "generator-behavior", "`\(text)` is none of create, merge, replace", at: node,
        severity: .warning,
        hint: Suggestion.hint(for: text, among: ["create", "merge", "replace"]))
      return .create
    }
  }
}
