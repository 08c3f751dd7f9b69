internal import Documents
internal import Manifests
internal import Overlays

extension EffectiveValues {
  /// Adds `namespace`: the one of the objects, or all of them if they differ.
  mutating func addNamespace(_ settings: EnvironmentSettings) {
    guard patterns.fit(key: "namespace") else { return }
    var found: [Name: Location?] = [:]
    for manifest in rendering.manifests.manifests where !manifest.id.kind.isClusterScoped {
      if let node = manifest.root["metadata"]?["namespace"], !manifest.id.namespace.isEmpty {
        let namespace = manifest.id.namespace
        if found[namespace] == nil { found[namespace] = location(of: node.id, in: manifest) }
      } else if let setting = settings.destination.namespace {
        found[Name(setting.value.text)] = setting.location
      }
    }
    addAll(found, as: "namespace", in: "objects")
  }

  /// Adds `image.NAME` for the images of containers, under their names without tag and digest.
  mutating func addImages() {
    var found: [Name: [Name: Location?]] = [:]
    for manifest in rendering.manifests.manifests {
      for id in (try? ImageFields(manifest.root))?.nodes ?? [] {
        let image = Node(manifest.root.arena, id)
        guard image.kind == .string else { continue }
        let name = Name("image." + ImageReference(image.string).name)
        let known = found[name]?[Name(image.string)]
        guard known == nil, patterns.fit(key: name.string) else { continue }
        found[name, default: [:]][Name(image.string)] = location(of: id, in: manifest)
      }
    }
    for (name, images) in found { addAll(images, as: name.string, in: "containers") }
  }

  /// Adds several values of one key as one.
  private mutating func addAll(_ found: [Name: Location?], as key: String, in holder: String) {
    guard !found.isEmpty else { return }
    let sorted = found.sorted { $0.key < $1.key }
    add(
      key, in: holder, sorted.map(\.key.string).joined(separator: ", "),
      from: sorted.compactMap { $0.value.map { ($0, "written") } })
  }

  /// Adds `replicas.NAME` for whatever has replicas.
  mutating func addReplicas() {
    for (manifest, name) in zip(rendering.manifests.manifests, holders) {
      let key = "replicas.\(name)"
      guard let node = manifest.root["spec"]?["replicas"], node.kind.isScalar,
        patterns.fit(key: key)
      else { continue }
      add(key, in: "\(manifest.id.kind.kind)/\(name)", node, of: manifest)
    }
  }

  /// Adds fields of the objects that patterns mean.
  mutating func addFields() {
    for (manifest, name) in zip(rendering.manifests.manifests, holders) {
      let numbers = patterns.patterns(for: manifest, called: name)
      guard !numbers.isEmpty else { continue }
      for (path, node) in ValuePath.leaves(of: manifest.root) {
        guard let key = patterns.fit(path: path, numbers) else { continue }
        add(
          key, in: "\(manifest.id.kind.kind)/\(name)", node, of: manifest,
          isSecret: manifest.hides(node, at: path))
      }
    }
  }
}
