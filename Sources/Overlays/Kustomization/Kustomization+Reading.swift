internal import Documents
internal import Manifests

extension Kustomization {
  /// Reads the document of a kustomization.yaml.
  init(_ root: Node, in folder: RepoPath, _ reader: inout FieldReader) {
    let fields = reader.fields(of: root, named: "kustomization.yaml", known: Self.known)
    self.init(
      folder: folder, source: reader.source,
      buildMetadata: BuildMetadata(fields["buildMetadata"], &reader))
    readHeader(fields, at: root, &reader)
    checkMetadata(fields["metadata"], &reader)
    refuseFields(fields, &reader)
    resources =
      reader.texts(fields["resources"], "resources") + reader.texts(fields["bases"], "bases")
    components = reader.texts(fields["components"], "components")
    configurations = reader.texts(fields["configurations"], "configurations")
    generators = DataGenerator.read(fields, &reader)
    generatorObjects = reader.texts(fields["generators"], "generators")
    transformerObjects = reader.texts(fields["transformers"], "transformers")
    validatorObjects = reader.texts(fields["validators"], "validators")
    transformers = transformerTypes.flatMap { $0.read(fields, &reader) }
    sortOptions = SortOptions(fields["sortOptions"], &reader)
    openAPI = OpenAPIEntry(fields["openapi"], &reader)
    definitions = reader.texts(fields["crds"], "crds")
    variables = reader.items(fields["vars"], "vars").compactMap { Variable($0, &reader) }
    warnOfOldFields(fields, &reader)
  }

  /// kustomize refuses a file that asks for nothing.
  private func isEmpty(_ fields: Fields) -> Bool {
    Self.known.dropFirst(2).allSatisfy { name in
      guard let value = fields[name] else { return true }
      return value.kind == .null || (value.kind == .string && value.text.isEmpty)
    }
  }

  private mutating func readHeader(_ fields: Fields, at root: Node, _ reader: inout FieldReader) {
    let kind = reader.text(fields["kind"], "kind")
    isComponent = kind?.text == "Component"
    if let kind, !["", "Kustomization", "Component"].contains(kind.text), let node = fields["kind"]
    {
      reader.add(
        "kustomization-kind", "`kind` is `\(kind.text)`, not Kustomization or Component", at: node)
    }
    let version = "kustomize.config.k8s.io/" + (isComponent ? "v1alpha1" : "v1beta1")
    if let text = reader.text(fields["apiVersion"], "apiVersion")?.text, !text.isEmpty,
      text != version, let node = fields["apiVersion"]
    {
      reader.add(
        "kustomization-kind", "`apiVersion` is `\(text)`, not `\(version)`", at: node)
    }
    if root.kind == .mapping || root.kind == .null, isEmpty(fields) {
      reader.add(
        "kustomization-empty", "this kustomization asks for nothing", at: root,
        hint: "list files under `resources`")
    }
  }

  /// Nothing is done with the metadata of a kustomization, but it has its fields.
  private func checkMetadata(_ node: Node?, _ reader: inout FieldReader) {
    guard let node, node.kind != .null else { return }
    let fields = reader.fields(
      of: node, named: "metadata", known: ["name", "namespace", "labels", "annotations"])
    for name in ["name", "namespace"] { _ = reader.text(fields[name], name) }
    for name in ["labels", "annotations"] { _ = reader.pairs(fields[name], name) }
  }

  private func refuseFields(_ fields: Fields, _ reader: inout FieldReader) {
    for (name, reason) in Self.refused {
      guard let node = fields[name], node.kind != .null, let key = fields.key(name) else {
        continue
      }
      reader.add("refused", "`\(name)`: \(reason)", at: key)
    }
  }

  private func warnOfOldFields(_ fields: Fields, _ reader: inout FieldReader) {
    for (name, successor) in Self.deprecated {
      guard let node = fields[name], node.kind != .null, let key = fields.key(name) else {
        continue
      }
      reader.add(
        "kustomization-deprecated", "`\(name)` is deprecated", at: key, severity: .warning,
        hint: "use `\(successor)`")
    }
  }
}
