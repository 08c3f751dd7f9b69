internal import Documents
internal import Git
internal import Manifests

/// Objects as canonical JSON, whatever files they stand in.
struct BranchObjects {
  /// An object; several texts if it is there several times.
  struct Object {
    let name: String
    /// In the order of their bytes.
    var texts: [String]
  }

  private(set) var objects: [ObjectKey: Object] = [:]

  /// Reads the objects of a rendering.
  init(_ rendering: Rendering) throws(Verdict) {
    for manifest in rendering.manifests.manifests {
      guard add(manifest.id, manifest.root) else {
        throw .unknown(.unrendered(["\(manifest.id) cannot be written as JSON"]))
      }
    }
  }

  /// Reads the files of a tree as Argo CD reads a directory with all folders in it.
  init(_ tree: ObjectID?, in repository: Repository) throws(Verdict) {
    guard let tree else { return }
    var kinds = KnownKinds()
    let files = CommitTree(repository, root: tree)
    var folders = [RepoPath.root]
    while let folder = folders.popLast() {
      for entry in try Self.read(folder, { () throws(FileError) in try files.entries(of: folder) })
      {
        if entry.kind == .folder {
          folders.append(entry.path)
        } else if DeliveredObjects.isRead(entry.path) {
          let text = try Self.read(entry.path) { () throws(FileError) in
            try files.contents(of: entry.path)
          }
          try add(text, at: entry.path, &kinds)
        }
      }
    }
  }

  private static func read<Result>(
    _ path: RepoPath, _ body: () throws(FileError) -> Result
  ) throws(Verdict) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw .unknown(.unreadable("`\(path.text)`: \(error.reason)"))
    }
  }

  private mutating func add(
    _ text: SourceText, at path: RepoPath, _ kinds: inout KnownKinds
  ) throws(Verdict) {
    let parsed = ParsedText.parse(text, as: .resource)
    if parsed.hasErrors { throw .unknown(.unreadable("`\(path.text)` is no YAML")) }
    for root in parsed.objects {
      guard let id = kinds.id(of: root), add(id, root) else {
        throw .unknown(.unreadable("`\(path.text)` holds something that is no object"))
      }
    }
  }

  /// Takes an object; false if it cannot be written as JSON.
  private mutating func add(_ id: ManifestID, _ root: Node) -> Bool {
    var output = OutputText()
    guard (try? root.printCanonicalJSON(to: &output)) != nil else { return false }
    var object = objects[ObjectKey(id)] ?? Object(name: id.pattern, texts: [])
    object.texts.append(output.string)
    object.texts.sort { $0.precedesInBytes($1) }
    objects[ObjectKey(id)] = object
    return true
  }
}
