package import Documents
package import Overlays

/// The environments of a tree, in the order of their names.
package struct EnvironmentList: Sendable {
  package private(set) var environments: [Environment] = []
  package private(set) var report = Report()
  private let workspace: Workspace

  /// Finds the environments: folders whose kustomization is no component. None stands in another.
  package init(_ workspace: Workspace) {
    self.init(workspace, below: .environments)
  }

  /// Finds those in a folder.
  init(_ workspace: Workspace, below start: RepoPath) {
    self.workspace = workspace
    var folders: [(path: RepoPath, outer: RepoPath?)] = [(start, nil)]
    while let (folder, outer) = folders.popLast() {
      let entries = (try? workspace.entries(ofEnvironments: folder)) ?? []
      let isKustomization =
        folder != .environments
        && entries.contains { KustomizationFile.names.contains($0.path.name) }
      let found = isKustomization ? add(folder, inside: outer) : nil
      for entry in entries where entry.kind == .folder {
        folders.append((entry.path, outer ?? found))
      }
    }
    environments.sort { $0.folder < $1.folder }
  }

  /// Finds the one in a folder; others are looked at only if it stands in one of them.
  package init(_ workspace: Workspace, at folder: RepoPath) {
    self.workspace = workspace
    let depth = RepoPath.environments.components.count
    guard folder.isInside(.environments), folder.components.count > depth else { return }
    var outer: RepoPath?
    for count in depth + 1...folder.components.count {
      let path = RepoPath.known(Array(folder.components[..<count]))
      let entries = (try? workspace.entries(ofEnvironments: path)) ?? []
      guard entries.contains(where: { KustomizationFile.names.contains($0.path.name) }) else {
        continue
      }
      outer = add(path, inside: outer) ?? outer
    }
    environments.removeAll { $0.folder != folder }
  }

  /// Takes a folder if it is an environment; answers its kustomization then.
  private mutating func add(_ folder: RepoPath, inside outer: RepoPath?) -> RepoPath? {
    guard let found = KustomizationFile.find(in: folder, of: workspace.tree),
      found.kind == .kustomization
    else { return nil }
    let file = SourceFile(path: workspace.shown(found.path), text: found.text)
    let name = folder.components.dropFirst().joined(separator: "/")
    let place = Location(file, 0..<0)
    if let outer {
      report.add(
        Diagnostic(
          "environment-nested",
          "`\(name)` is inside the environment of `\(workspace.shown(outer))`",
          at: place,
          hint: "an environment has no other inside: move it, or make it a component"))
      return nil
    }
    do throws(SettingMistake) {
      let name = try EnvironmentName(folder: folder, below: .environments)
      environments.append(Environment(name: name, folder: folder))
    } catch {
      report.add(
        Diagnostic(
          "environment-name", "`\(name)` \(error.message)", at: place,
          hint: error.hint ?? "rename the folder"))
    }
    return found.path
  }
}
