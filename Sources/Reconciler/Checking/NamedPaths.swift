internal import Documents
internal import Overlays

/// What the kustomizations of a tree name: the folders that others build, and the files that are a part
/// of something.
struct NamedPaths {
  /// The fields that name folders.
  private static let folderFields = [
    "resources", "bases", "components", "generators", "transformers", "validators",
  ]

  /// The folders that are kustomizations, in the order of their paths.
  private(set) var kustomizations: [RepoPath] = []
  private(set) var components: Set<RepoPath> = []
  private(set) var folders: Set<RepoPath> = []
  private(set) var files: Set<RepoPath> = []

  init(_ scanned: [FileScan.ScannedFile]) {
    let own = scanned.filter { KustomizationFile.names.contains($0.path.name) }
    let known = Set(own.map(\.path.parent))
    kustomizations = known.sorted()
    for file in own {
      files.insert(file.path)
      guard let root = file.documents.first?.root, root.kind == .mapping else { continue }
      let folder = file.path.parent
      if root[named: "kind"]?.string == "Component" { components.insert(folder) }
      for (key, value) in root.entries {
        let isFolder = Self.folderFields.contains(key.string)
        Self.walk(value) { text in
          guard let path = Self.path(text, in: folder), path != folder else { return }
          if isFolder, known.contains(path) { folders.insert(path) } else { files.insert(path) }
        }
      }
    }
  }

  /// The kustomizations that no other names, without components, which are a part of others.
  var tops: [RepoPath] {
    let whole = kustomizations.filter { !components.contains($0) }
    let tops = whole.filter { !folders.contains($0) }
    return tops.isEmpty ? whole : tops
  }

  /// The components that nobody names.
  var loneComponents: [RepoPath] {
    components.filter { !folders.contains($0) }.sorted()
  }

  /// Whether a file stands in a kustomization, or is named by one.
  func hasFile(_ path: RepoPath) -> Bool { files.contains(path) }

  /// The path that a text names: of a file, a folder, or `KEY=FILE`.
  private static func path(_ text: String, in folder: RepoPath) -> RepoPath? {
    guard text.utf8.count < 1024, !text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1)
    let name = parts.count == 2 ? String(Substring(parts[1])) : text
    return RepoPath(name, in: folder)
  }

  private static func walk(_ node: Node, _ visit: (String) -> Void) {
    var waiting = [node]
    while let node = waiting.popLast() {
      switch node.kind {
      case .string: visit(node.string)
      case .mapping: waiting += node.entries.map(\.value)
      case .sequence: waiting += node.children
      default: continue
      }
    }
  }
}
