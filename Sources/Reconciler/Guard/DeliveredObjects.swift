internal import Documents
internal import Git
internal import Manifests

/// The objects in files that are delivered already.
struct DeliveredObjects {
  private(set) var ids: [ManifestID] = []
  private var kinds = KnownKinds()

  /// Reads files; those that Argo CD does not look at have none.
  init(_ files: [(path: RepoPath, blob: ObjectID)], in repository: Repository) throws(GitError) {
    let endings = [".yaml", ".yml", ".json"]
    for (path, blob) in files where endings.contains(where: path.name.hasSuffix) {
      let parsed = ParsedText.parse(try repository.blob(blob), as: .resource)
      for document in parsed.documents { add(document.root) }
    }
  }

  private mutating func add(_ root: Node) {
    guard root.kind == .mapping else { return }
    if let items = root["items"], items.kind == .sequence, root["metadata"]?["name"] == nil {
      for item in items.children where item.kind == .mapping { addObject(item) }
    } else {
      addObject(root)
    }
  }

  private mutating func addObject(_ root: Node) {
    let kind = kinds.kind(of: root)
    guard let metadata = root["metadata"], let name = metadata["name"], name.kind.isScalar else {
      return
    }
    let namespace = metadata["namespace"].flatMap { $0.kind.isScalar ? $0.string : nil }
    ids.append(
      ManifestID(kind: kind, name: Name(name.string), namespace: Name(namespace ?? "")))
  }
}
