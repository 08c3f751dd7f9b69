internal import Documents
internal import Manifests

/// `replicas`: the number of replicas of objects by name.
struct ReplicaTransformer: Transformer {
  static let fields = ["replicas"]

  private let name: TextEntry
  private let count: Int64
  /// Where the number stands, if an object says that.
  private var ownFields: [FieldSpec]?

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    reader.items(fields["replicas"], "replicas")
      .map { ReplicaTransformer($0, named: "replicas[]", &reader) }
  }

  /// Reads an object with one number and its fields.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["replica", "fieldSpecs"])
    guard let replica = fields["replica"] else {
      reader.add("plugin-field", "a ReplicaCountTransformer needs `replica`", at: object)
      return []
    }
    var transformer = ReplicaTransformer(replica, named: "replica", &reader)
    transformer.ownFields = reader.fieldSpecs(fields) ?? []
    return [transformer]
  }

  private init(_ node: Node, named list: String, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: list, known: ["name", "count"])
    name =
      reader.text(fields["name"], "name") ?? TextEntry(text: "", place: reader.place(of: node))
    count = reader.integer(fields["count"], "count") ?? 0
  }

  var plugins: [String] { ["ReplicaCountTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = ownFields ?? accumulation.fields[.replicas]
    let wanted = Name(name.text)
    var isFound = false
    var names: [String] = []
    accumulation.manifests.changeContent { manifest in
      for field in fields {
        let ids = manifest.previous + [manifest.id]
        names.append(manifest.id.name.string)
        guard ids.contains(where: { $0.name == wanted && field.kind.selects($0.kind) }) else {
          continue
        }
        isFound = true
        guard field.kind.selects(manifest.id.kind) else { continue }
        set(field, in: &manifest, &findings)
      }
    }
    guard !isFound else { return }
    findings.add(
      "replicas-target", "no manifest with replicas is called `\(name.text)`", at: name.place,
      hint: Suggestion.hint(for: name.text, among: names))
  }

  private func set(
    _ field: FieldSpec, in manifest: inout Manifest, _ findings: inout Findings
  ) {
    do throws(FieldFailure) {
      try manifest.editContent { (document) throws(FieldFailure) in
        try document.change(
          field.path, creating: field.creates ? .int(count) : nil, from: name.place
        ) { (document, node) throws(FieldFailure) in
          try document.setScalar(node, to: .int(count), from: name.place, of: field.path)
        }
      }
    } catch {
      findings.add(error, in: manifest)
    }
  }
}
