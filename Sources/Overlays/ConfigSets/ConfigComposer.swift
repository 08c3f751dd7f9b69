internal import Documents
internal import Manifests

/// Gives ConfigSets their content, and names that follow from it.
///
/// An object inside a file takes over names of other ConfigMaps, whose hashes follow from their
/// content: so what is named comes before who names it.
struct ConfigComposer {
  private let sets: [ConfigSet]
  private let options: BuildOptions
  private let rules: NameReferences
  /// The folder that is built.
  private let folder: RepoPath
  private var layers: ConfigLayers
  private var maps: [ComposedMap] = []

  init(
    _ sets: [ConfigSet], of folder: RepoPath, _ workspace: Workspace, _ rules: NameReferences,
    _ options: BuildOptions
  ) {
    self.folder = folder
    self.sets = sets
    self.options = options
    self.rules = rules
    layers = ConfigLayers(workspace)
  }

  /// Composes all ConfigSets of some manifests.
  mutating func compose(_ manifests: inout ManifestSet, _ findings: inout Findings) {
    for position in 0..<manifests.count {
      guard let number = manifests[position].configuration else { continue }
      let files = merge(sets[Int(number)], at: position, manifests, &findings)
      maps.append(ComposedMap(position: position, files: files))
    }
    layers.checkMirrors(of: sets, in: folder, &findings)
    guard !findings.hasErrors else { return }
    // What will be renamed is looked for by the name that it has now.
    for map in maps where manifests[map.position].needsHash {
      manifests.change(at: map.position) { $0.rememberIdentity() }
    }
    var references = ReferenceUpdate(rules, manifests)
    for index in maps.indices {
      maps[index].findTargets(&references, in: manifests, &findings)
    }
    for index in ConfigOrder.order(of: maps, in: manifests, &findings) {
      let namespace = namespace(of: manifests[maps[index].position])
      maps[index].finish(&manifests, namespace: namespace, &findings)
      manifests.change(at: maps[index].position) { NameHash.apply(to: &$0, &findings) }
    }
  }

  private mutating func merge(
    _ set: ConfigSet, at position: Int, _ manifests: ManifestSet, _ findings: inout Findings
  ) -> [ComposedFile] {
    if let data = manifests[position].root["data"] ?? manifests[position].root["binaryData"] {
      findings.add(
        "configset-data", "the content of \(manifests[position].id) comes from its layers",
        at: manifests[position].place(of: data.id),
        hint: set.files.first?.layers.first.map { "edit `\($0.text)`, or its mirror" },
        notes: [("this ConfigSet", set.name.place)])
    }
    return set.files.compactMap { file in
      guard !file.formats.isEmpty else { return nil }
      let layers = layers.load(file, of: set, &findings)
      guard let first = layers.first, let format = file.format(of: first) else { return nil }
      let bound = set.bindings.filter { $0.file.text.isSameInBytes(as: file.name.text) }
        .compactMap { value(of: $0, for: manifests[position], manifests, &findings) }
      return ComposedFile(name: file.name, content: format.merge(layers, bound, &findings))
    }
  }

  private func value(
    of binding: ConfigBinding, for manifest: Manifest, _ manifests: ManifestSet,
    _ findings: inout Findings
  ) -> BoundValue? {
    switch binding.source {
    case .namespace:
      let namespace = self.namespace(of: manifest)
      if namespace.isEmpty {
        findings.add(
          "configset-binding", "\(manifest.id) has no namespace", at: binding.place,
          hint: "set `namespace` in the kustomization, or `destination.namespace`")
      }
      return BoundValue(key: binding.key, text: namespace)
    case .image(let image, let isMeant):
      if !isMeant {
        findings.add(
          "configset-binding", "no `images` on the way to the root names `\(image.text)`",
          at: binding.place, hint: "add it to `images` of the environment")
      }
      return BoundValue(key: binding.key, text: image.text)
    case .serviceHost(let name):
      let found = services(name, for: manifest, manifests)
      guard let service = found.first, found.count == 1 else {
        findings.add(
          "configset-binding",
          found.isEmpty
            ? "there is no Service `\(name)` beside \(manifest.id)"
            : "`\(name)` can mean \(found.count) Services",
          at: binding.place, hint: Suggestion.hint(for: name, among: services(manifests)),
          notes: found.map { ("\($0.id)", $0.namePlace) })
        return nil
      }
      return BoundValue(
        key: binding.key, text: "\(service.id.name).\(namespace(of: service)).svc")
    }
  }

  private func namespace(of manifest: Manifest) -> String {
    let namespace = manifest.id.namespace.string
    return namespace.isEmpty ? options.namespace : namespace
  }

  /// The Services of a name in the namespace of a ConfigMap; of several those that were renamed as it
  /// was.
  private func services(
    _ name: String, for manifest: Manifest, _ manifests: ManifestSet
  ) -> [Manifest] {
    let found = manifests.manifests.filter { other in
      other.id.kind.kind == "Service" && other.id.kind.group.isEmpty
        && namespace(of: other).isSameInBytes(as: namespace(of: manifest))
        && [other.original.name, other.id.name].contains { $0.string.isSameInBytes(as: name) }
    }
    guard found.count > 1 else { return found }
    let alike = found.filter {
      $0.prefixes == manifest.prefixes && $0.suffixes == manifest.suffixes
    }
    return alike.isEmpty ? found : alike
  }

  private func services(_ manifests: ManifestSet) -> [String] {
    manifests.manifests.filter { $0.id.kind.kind == "Service" }.map(\.original.name.string)
  }
}
