package import Documents

/// The file that makes a folder a kustomization.
package enum KustomizationFile {
  /// What a kustomization calls itself.
  package enum Kind: Sendable {
    case kustomization, component
  }

  /// The names it may have; a folder may hold one of them.
  package static let names = ["kustomization.yaml", "kustomization.yml", "Kustomization"]

  /// The file of a folder and what it calls itself; nil if there is none, or if it cannot be read.
  package static func find(
    in folder: RepoPath, of tree: any FileTree
  ) -> (path: RepoPath, text: SourceText, kind: Kind)? {
    for name in names {
      guard let path = folder.appending(name), let resolved = try? tree.resolve(path),
        let text = try? tree.contents(of: resolved)
      else { continue }
      let root = ParsedText.parse(text, as: .configuration).documents.first?.root
      let isComponent = root?["kind"]?.text.elementsEqual("Component".utf8) ?? false
      return (path, text, isComponent ? .component : .kustomization)
    }
    return nil
  }

  /// The file of a folder; what is wrong is said at the place that names the folder.
  static func find(_ loader: Loader, at place: Place?, _ findings: inout Findings) -> RepoPath? {
    let found = names.compactMap { name -> RepoPath? in
      guard let path = loader.folder.appending(name),
        let entry = try? loader.workspace.tree.locate(path, knowing: loader.folder),
        !loader.isRestricted || entry.path.isInside(loader.folder), entry.kind == .file
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
