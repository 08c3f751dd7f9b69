internal import Documents

/// The file that makes a folder a kustomization.
enum KustomizationFile {
  /// The names it may have; a folder may hold one of them.
  static let names = ["kustomization.yaml", "kustomization.yml", "Kustomization"]

  /// The file of a folder; what is wrong is said at the place that names the folder.
  static func find(_ loader: Loader, at place: Place?, _ findings: inout Findings) -> RepoPath? {
    let found = names.compactMap { name -> RepoPath? in
      guard let path = loader.folder.appending(name),
        let resolved = try? loader.workspace.tree.resolve(path, knowing: loader.folder),
        !loader.isRestricted || resolved.isInside(loader.folder),
        let kind = try? loader.workspace.tree.kind(of: resolved), kind == .file
      else { return nil }
      return path
    }
    if found.count == 1 { return found[0] }
    let folder = loader.workspace.shown(loader.folder)
    let list = found.map { "`\($0.name)`" }.joined(separator: " and ")
    findings.add(
      "kustomization-file",
      found.isEmpty
        ? "`\(folder)` has no kustomization.yaml" : "`\(folder)` has \(list), one is wanted",
      at: place)
    return nil
  }
}
