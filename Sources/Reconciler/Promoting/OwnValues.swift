internal import Documents
internal import Manifests
internal import Overlays

/// What an environment says itself: keys in its mirrors, its images and replicas, and what its
/// patches set.
struct OwnValues {
  let view: EnvironmentView
  private(set) var values: [OwnValue] = []
  private var known: Set<[String]> = []

  init(of view: EnvironmentView) {
    self.view = view
    addKeys()
    addImages()
    addReplicas()
    addFields()
    values.sort { ($0.name, $0.identity.joined()) < ($1.name, $1.identity.joined()) }
  }

  /// Adds a value, unless it was met before.
  private mutating func add(_ value: OwnValue) {
    if known.insert(value.identity).inserted { values.append(value) }
  }

  private mutating func addKeys() {
    for file in view.explainer.configurationFiles {
      let named = file.named(in: view)
      for mirror in file.ownMirrors(in: view) {
        guard let layer = named.first(where: { $0.index == mirror.index }) else { continue }
        if file.file.isText {
          addText(layer.path, from: mirror)
        } else {
          addKeys(of: file, in: layer.path, from: mirror)
        }
      }
    }
  }

  private mutating func addText(_ layer: RepoPath, from mirror: ConfigurationFile.LayerPath) {
    let file = view.sources[mirror.source]
    let text = String(decoding: file.text.bytes, as: UTF8.self)
    add(OwnValue(subject: .text(layer), change: .set(text), location: Location(file, 0..<0)))
  }

  /// Adds the keys of a mirror that no other mirror sets again behind it.
  private mutating func addKeys(
    of file: ConfigurationFile, in layer: RepoPath, from mirror: ConfigurationFile.LayerPath
  ) {
    var last: [Name: ConfigSetting] = [:]
    for setting in file.file.changes(in: view.sources) where setting.action != .from {
      last[Name(setting.key)] = setting
    }
    var final: [Name: String] = [:]
    for setting in file.file.settings(of: file.text) { final[Name(setting.key)] = setting.value }
    for (key, setting) in last.sorted(by: { $0.key < $1.key })
    where setting.place.source == mirror.source {
      let change: Assignment.Change = final[key].map { .set($0) } ?? .unset
      add(
        OwnValue(
          subject: .key(key.string, layer: layer, file), change: change,
          location: view.location(of: setting.place),
          isPartial: setting.action == .append || setting.action == .prepend))
    }
  }

  /// The items of a list of the environment's kustomization, with where they stand.
  private func items(_ list: String) -> [(item: Node, location: Location)] {
    guard let file = try? view.kustomization(),
      let root = ParsedText.parse(file.text, as: .configuration).documents.first?.root,
      let list = root[named: list], list.kind == .sequence
    else { return [] }
    let shown = SourceFile(path: view.tree.workspace.shown(file.path), text: file.text)
    return list.children.map { item in
      (item, Location(shown, item.offset..<item.offset))
    }
  }

  private mutating func addImages() {
    for (item, location) in items("images") {
      guard let name = item["name"]?.string else { continue }
      let (tag, digest) = (item["newTag"]?.string, item["digest"]?.string)
      let text =
        (item["newName"]?.string ?? name) + (tag.map { ":" + $0 } ?? "")
        + (digest.map { "@" + $0 } ?? "")
      add(
        OwnValue(
          subject: .image(name), change: .set(text), location: location,
          isPartial: item["tagSuffix"] != nil))
    }
  }

  private mutating func addReplicas() {
    for (item, location) in items("replicas") {
      guard let name = item["name"]?.string, let count = item["count"]?.string else { continue }
      add(OwnValue(subject: .replicas(name), change: .set(count), location: location))
    }
  }

  private mutating func addFields() {
    var arePatches: [Int32: Bool] = [:]
    for manifest in view.manifests {
      for (path, node) in ValuePath.leaves(of: manifest.root) {
        let place = manifest.place(of: node.id)
        guard place.source != manifest.source else { continue }
        let isPatch = arePatches[place.source] ?? view.isOwnPatch(place.source)
        arePatches[place.source] = isPatch
        guard isPatch, !Self.isIdentity(path, of: manifest) else { continue }
        add(
          OwnValue(
            subject: .field(manifest, path, node.kind), change: .set(node.string),
            location: view.location(of: place)))
      }
    }
  }

  /// Whether a path says which object, or which item of a list, something is; files of ConfigSets
  /// have keys.
  private static func isIdentity(_ path: ValuePath, of manifest: Manifest) -> Bool {
    let text = path.text
    if ["apiVersion", "kind", "metadata.name", "metadata.namespace"].contains(text) { return true }
    if manifest.configuration != nil, case .field("data")? = path.steps.first { return true }
    guard case .field(let name)? = path.steps.last,
      case .item(name, _, _)? = path.steps.dropLast().last
    else { return false }
    return PatchPath.namesItem(path, in: manifest)
  }
}

extension EnvironmentView {
  /// Whether a text is a patch of the environment: in a file of its own, or in its kustomization.
  fileprivate func isOwnPatch(_ source: Int32) -> Bool {
    let file = sources[source]
    guard let path = file.repoPath, path.isInside(environment.folder) else { return false }
    let found = KustomizationFile.find(in: path.parent, of: files)
    // Of a kustomization only the patches in it are read as texts of their own.
    return found?.path != path || found?.text.bytes != file.text.bytes
  }
}
