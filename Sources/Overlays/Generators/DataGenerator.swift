internal import Documents
internal import Manifests

/// One entry of `configMapGenerator` or `secretGenerator`.
struct DataGenerator: Generator {
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

  let product: Product
  let place: Place
  let name: TextEntry
  let namespace: TextEntry?
  let behavior: GeneratorBehavior
  /// The behavior as kustomize writes it down.
  let behaviorText: String
  let sources: KeyValueSources
  let options: GeneratorOptions

  var plugin: String { "\(product.kind)Generator" }

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
    "name", "namespace", "behavior", "literals", "files", "envs", "options",
  ]

  /// What a kustomization may call a field of `known`; an object may not.
  private static let old = ["env"]

  /// Reads an object that asks for a ConfigMap.
  static func configMap(_ object: Node, _ reader: inout FieldReader) -> any Generator {
    let fields = reader.fields(ofObject: object, known: known)
    reader.takesOnlyStrings = true
    return DataGenerator(.configMap, ofObject: object, fields, &reader)
  }

  /// Reads an object that asks for a Secret.
  static func secret(_ object: Node, _ reader: inout FieldReader) -> any Generator {
    let fields = reader.fields(ofObject: object, known: known + ["type"])
    reader.takesOnlyStrings = true
    return DataGenerator(
      .secret(type: readType(fields, &reader)), ofObject: object, fields, &reader)
  }

  private static func readType(_ fields: Fields, _ reader: inout FieldReader) -> String {
    let type = reader.text(fields["type"], "type")?.text ?? ""
    return type.isEmpty ? "Opaque" : type
  }

  private init(configMap node: Node, _ common: GeneratorOptions, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "configMapGenerator[]", known: Self.known + Self.old)
    self.init(.configMap, node, fields, common, &reader)
  }

  private init(secret node: Node, _ common: GeneratorOptions, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "secretGenerator[]", known: Self.known + Self.old + ["type"])
    self.init(.secret(type: Self.readType(fields, &reader)), node, fields, common, &reader)
  }

  /// What an object does not say of the name and the namespace is its own.
  private init(
    _ product: Product, ofObject object: Node, _ fields: Fields, _ reader: inout FieldReader
  ) {
    let none = GeneratorOptions(nil, "options", &reader)
    self.init(product, object, fields, none, metadata: object["metadata"], &reader)
  }

  private init(
    _ product: Product, _ node: Node, _ fields: Fields, _ common: GeneratorOptions,
    metadata: Node? = nil, _ reader: inout FieldReader
  ) {
    func text(_ field: String, _ reader: inout FieldReader) -> TextEntry? {
      if let text = reader.filledText(fields[field], field) { return text }
      guard let node = metadata?[named: field] else { return nil }
      reader.takesOnlyStrings = false
      defer { reader.takesOnlyStrings = true }
      return reader.filledText(node, field)
    }
    self.product = product
    place = reader.place(of: node)
    name = text("name", &reader) ?? TextEntry(text: "", place: place)
    namespace = text("namespace", &reader)
    behavior = Self.behavior(fields["behavior"], &reader)
    let written = fields["behavior"].flatMap { GeneratorBehavior(rawValue: $0.string) }
    behaviorText = written?.rawValue ?? "unspecified"
    sources = KeyValueSources(fields, &reader)
    options = GeneratorOptions(fields["options"], "options", &reader).with(common)
    if name.text.isEmpty {
      reader.add(
        "generator-name", "a generated \(product.kind) needs a name", at: fields["name"] ?? node)
    }
  }

  /// kustomize takes a word that it does not know for nothing.
  private static func behavior(_ node: Node?, _ reader: inout FieldReader) -> GeneratorBehavior {
    guard let node, let text = reader.text(node, "behavior")?.text else { return .create }
    if let known = GeneratorBehavior(rawValue: text) { return known }
    guard !text.isEmpty else { return .create }
    reader.addUnknownBehavior(text, at: node, severity: .warning)
    return .create
  }
}
