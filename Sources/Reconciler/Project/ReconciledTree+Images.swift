internal import Checks
internal import Documents
internal import Overlays

extension ReconciledTree {
  /// Dockerfiles, docker-bake.hcl and lists of Python packages, in the order of their paths. What
  /// cannot be read is left out: nothing is rendered of it.
  func imageFiles() -> [SourceFile] {
    var found: [SourceFile] = []
    var folders = [RepoPath.root]
    while let folder = folders.popLast() {
      let entries = (try? workspace.tree.entries(of: folder)) ?? []
      for entry in entries where entry.kind == .file && Material.isImageFile(entry.path.name) {
        guard let text = try? workspace.tree.contents(of: entry.path) else { continue }
        found.append(SourceFile(path: workspace.shown(entry.path), text: text))
      }
      folders += entries.reversed().filter { $0.kind == .folder && !$0.path.name.hasPrefix(".") }
        .map(\.path)
    }
    return found
  }
}
