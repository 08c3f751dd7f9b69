internal import Documents
internal import Manifests

/// What bindings are derived from: the manifests with their final names, but for the hashes of
/// ConfigSets.
struct BindingScope {
  let manifests: ManifestSet
  private let sets: [ConfigSet]
  /// The namespace of what says none.
  private let defaultNamespace: String
  private var references: ReferenceUpdate
  /// The containers of all manifests, if a binding looks at them.
  let containers: [MountingContainer]
  /// The place of the ConfigMap whose files are bound.
  var position = 0

  init(
    _ manifests: ManifestSet, _ sets: [ConfigSet], defaultNamespace: String,
    _ references: ReferenceUpdate, _ containers: [MountingContainer]
  ) {
    self.manifests = manifests
    self.sets = sets
    self.defaultNamespace = defaultNamespace
    self.references = references
    self.containers = containers
  }

  /// The ConfigMap whose files are bound.
  var map: Manifest { manifests[position] }

  /// The namespace that an object will be in.
  func namespace(of manifest: Manifest) -> String {
    let namespace = manifest.id.namespace.string
    return namespace.isEmpty ? defaultNamespace : namespace
  }

  /// The namespace that an object will be in, and where that is written.
  func namespaceText(of manifest: Manifest) -> BoundText {
    let node = manifest.root["metadata"]?["namespace"]
    return BoundText(
      text: namespace(of: manifest), origins: node.map { [manifest.place(of: $0.id)] } ?? [])
  }

  /// Whether an object is in the namespace of the ConfigMap.
  func isBeside(_ position: Int) -> Bool {
    namespace(of: manifests[position]).isSameInBytes(as: namespace(of: map))
  }

  /// The files of a ConfigMap or a Secret.
  func files(of position: Int) -> [String] {
    let manifest = manifests[position]
    if let number = manifest.configuration { return sets[Int(number)].files.map(\.name.text) }
    let fields: [StaticString] = ["data", "binaryData", "stringData"]
    return fields.flatMap { manifest.root[$0]?.entries.map(\.key.string) ?? [] }
  }

  /// The one of some objects that has a name, or once had; of several that which was renamed as the
  /// ConfigMap was.
  func choose(
    _ positions: [Int], called name: TextEntry, _ kind: String, _ findings: inout Findings
  ) -> Int? {
    var found = positions.filter { position in
      [manifests[position].original.name, manifests[position].id.name]
        .contains { $0.string.isSameInBytes(as: name.text) }
    }
    if found.count > 1 {
      let alike = found.filter {
        manifests[$0].prefixes == map.prefixes && manifests[$0].suffixes == map.suffixes
      }
      if !alike.isEmpty { found = alike }
    }
    if found.count == 1 { return found[0] }
    let names = positions.map { manifests[$0].original.name.string }
    findings.add(
      "configset-binding",
      found.isEmpty
        ? "there is no \(kind) `\(name.text)` beside \(map.id)"
        : "`\(name.text)` can mean \(found.count) objects of this kind",
      at: name.place, hint: Suggestion.hint(for: name.text, among: names),
      notes: found.map { ("\(manifests[$0].id)", manifests[$0].namePlace) })
    return nil
  }

  /// Whose name, or namespace, stands in a field of an object.
  mutating func target(
    of field: Node, in position: Int, _ findings: Findings
  ) -> (position: Int, isName: Bool)? {
    // What is wrong with references is said when they are written.
    var unused = findings
    let found = try? references.targets(of: manifests[position], in: manifests, &unused)
    for (reference, target) in found ?? [] {
      if reference.name == field.id { return (target, true) }
      if reference.namespace == field.id { return (target, false) }
    }
    return nil
  }
}
