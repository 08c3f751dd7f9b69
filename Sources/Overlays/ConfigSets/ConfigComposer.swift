internal import Documents
internal import Manifests

/// Gives ConfigSets their content, and names that follow from it.
///
/// An object inside a file takes over names of other ConfigMaps, whose hashes follow from their
/// content: so what is named comes before who names it.
struct ConfigComposer {
  private let sets: [ConfigSet]
  private let workspace: Workspace
  private let options: BuildOptions
  private let rules: NameReferences
  /// The folder that is built.
  private let folder: RepoPath
  private var layers: ConfigLayers
  private var maps: [ComposedMap] = []
  private var containers: [MountingContainer] = []
  /// What the files were made of, if that is asked for.
  private(set) var compositions: [Composition] = []

  init(
    _ sets: [ConfigSet], of folder: RepoPath, _ workspace: Workspace, _ rules: NameReferences,
    _ options: BuildOptions
  ) {
    self.folder = folder
    self.workspace = workspace
    self.sets = sets
    self.options = options
    self.rules = rules
    layers = ConfigLayers(workspace, recordsUses: options.recordsGraph)
  }

  /// The layers that were read, if that is asked for.
  var layerUses: [LayerUse] { layers.uses }

  /// Composes all ConfigSets of some manifests.
  mutating func compose(_ manifests: inout ManifestSet, _ findings: inout Findings) {
    for position in 0..<manifests.count where manifests[position].configuration != nil {
      // What will be renamed is looked for by the name that it has now.
      if manifests[position].needsHash {
        manifests.change(at: position) { $0.rememberIdentity() }
      }
    }
    for position in 0..<manifests.count {
      guard let number = manifests[position].configuration else { continue }
      let files = load(sets[Int(number)], at: position, manifests, &findings)
      maps.append(ComposedMap(position: position, files: files))
    }
    layers.checkMirrors(of: sets, in: folder, &findings)
    guard !maps.isEmpty else { return }
    merge(manifests, &findings)
    guard !findings.hasErrors else { return }
    if options.findsReaders || options.keepsCompositions {
      compositions = maps.map { composition(of: $0, in: manifests) }
    }
    for index in ConfigOrder.order(of: maps, in: manifests, &findings) {
      let namespace = namespace(of: manifests[maps[index].position])
      maps[index].finish(&manifests, namespace: namespace, &findings)
      manifests.change(at: maps[index].position) { NameHash.apply(to: &$0, &findings) }
    }
  }

  /// Brings layers together: first where nothing is bound, for what pods in these files mount may be
  /// bound in others.
  private mutating func merge(_ manifests: ManifestSet, _ findings: inout Findings) {
    var references = ReferenceUpdate(rules, in: workspace)
    for index in maps.indices {
      maps[index].merge(&findings)
      maps[index].findTargets(&references, in: manifests, &findings)
    }
    containers = containers(in: manifests, &references, findings)
    var scope = BindingScope(
      manifests, sets, defaultNamespace: options.namespace, references, containers)
    for index in maps.indices { maps[index].bind(in: &scope, &findings) }
  }

  private mutating func load(
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
      let texts = layers.load(file, of: set, &findings)
      guard let first = texts.first, let format = file.format(of: first) else { return nil }
      return ComposedFile(
        name: file.name, format: format, layers: texts,
        bindings: set.bindings.filter { $0.file.text.isSameInBytes(as: file.name.text) })
    }
  }

  private func namespace(of manifest: Manifest) -> String {
    let namespace = manifest.id.namespace.string
    return namespace.isEmpty ? options.namespace : namespace
  }

  /// The containers of all pods, in objects and in files, if a binding looks at them.
  private func containers(
    in manifests: ManifestSet, _ references: inout ReferenceUpdate, _ findings: Findings
  ) -> [MountingContainer] {
    let isBound = sets.contains { $0.bindings.contains { $0.source.looksAtContainers } }
    guard isBound || options.findsReaders else { return [] }
    // What is wrong with references is said when they are written.
    var unused = findings
    var found: [MountingContainer] = []
    for manifest in manifests.manifests {
      let targets = try? references.targets(of: manifest, in: manifests, &unused)
      let holders = FileHolders(of: manifest, targets ?? [], in: manifests)
      let owner = "\(manifest.id.kind.kind)/\(manifest.id.name)"
      found += PodVolumes.containers(in: manifest, called: owner, holders)
    }
    for map in maps {
      for (file, object) in map.objects {
        let holders = FileHolders(of: object.manifest, object.targets, in: manifests)
        let owner = "\(file) in ConfigMap/\(manifests[map.position].id.name)"
        found += PodVolumes.containers(in: object.manifest, called: owner, holders)
      }
    }
    return found
  }

  private func composition(of map: ComposedMap, in manifests: ManifestSet) -> Composition {
    let files = map.files.map { file in
      guard options.findsReaders else { return Composition.File(file, [], []) }
      let readers = containers.flatMap { container in
        container.paths(of: file.name.text, in: map.position).map {
          FileReader(owner: container.owner, container: container.name, path: $0.path)
        }
      }
      return Composition.File(file, names(in: file, of: map, manifests), readers)
    }
    return Composition(
      number: manifests[map.position].configuration ?? -1, files: files)
  }

  /// Where the names are written that an object in a file takes over.
  private func names(
    in file: ComposedFile, of map: ComposedMap, _ manifests: ManifestSet
  ) -> [ConfigSetting] {
    guard case .object(let object) = file.content else { return [] }
    let namespace = manifests[map.position].root["metadata"]?["namespace"]
    return object.takenNames(
      from: manifests,
      namespace: namespace.map { node in
        (node, manifests[map.position].place(of: node.id))
      })
  }
}
