internal import Documents
internal import Git
internal import Overlays

/// What is as a run has left it: environments that need not be rendered again, because nothing that
/// they depend on has changed.
package struct Standing: Sendable {
  /// How much may have changed before it is simpler to look at everything.
  private static let mostChanges = 10_000

  /// The tree with its environments, none of which had to be looked for.
  package let tree: ReconciledTree
  let state: RunState
  /// The branches of the environments that need nothing, by their folders.
  private let branches: [RepoPath: String]
  /// What was looked at for the list of environments, since the state was kept.
  let listInputs: [InputPart]

  /// What was delivered for environments that are no more: their names, and the branches. Nil if that
  /// has to be found out.
  package var gone: [(name: String, branch: String)]? { state.gone }

  /// The branch on which an environment is as it should be; nil if that has to be found out.
  package func branch(of environment: Environment) -> String? { branches[environment.folder] }

  /// Compares a commit with what was kept; nil if everything has to be looked at. Files of the
  /// working tree that are otherwise make their environments those that are looked at.
  init?(
    _ state: RunState, for source: Revision, _ workspace: Workspace, tree: ObjectID,
    in repository: Repository, modified: [RepoPath]
  ) {
    guard
      source.id == state.source
        || (try? repository.isAncestor(state.source, of: source.id)) == true,
      let changes = try? repository.changes(
        from: state.tree, to: tree, atMost: Self.mostChanges),
      !changes.contains(where: { $0.path.name == EnvironmentSettings.fileName })
    else { return nil }
    let fingerprints = Set(
      changes.flatMap(InputFingerprint.all) + modified.map(InputFingerprint.contents))
    let touched = state.touched(by: fingerprints)
    if touched.touchesSettings { return nil }
    let environments = state.entries.map { Environment(known: $0.name) }
    var listInputs: [InputPart] = []
    if touched.touchesList {
      let inner = state.environments(around: changes)
      guard let inner else { return nil }
      for index in inner {
        let log = InputLog()
        let list = EnvironmentList(
          workspace.recording(in: log), below: environments[index].folder)
        guard list.report.diagnostics.isEmpty,
          list.environments.map(\.folder) == [environments[index].folder]
        else { return nil }
        listInputs.append(log.whole)
      }
    }
    self.state = state
    self.listInputs = listInputs
    self.tree = ReconciledTree(workspace, knowing: environments)
    var branches: [RepoPath: String] = [:]
    for (index, environment) in environments.enumerated()
    where !touched.environments.contains(index) {
      branches[environment.folder] = state.entries[index].branch
    }
    self.branches = branches
  }
}

extension RunState {
  /// The environments whose folders hold what has changed of the list; nil if something is in none:
  /// there may be others now.
  fileprivate func environments(around changes: [TreeChange]) -> Set<Int>? {
    let known = Set(numbers[list])
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { places[entry.name] = index }
    var found: Set<Int> = []
    for change in changes
    where InputFingerprint.all(of: change).contains(where: { known.contains($0.number) }) {
      guard let place = place(of: change.path, among: places) else { return nil }
      found.insert(place)
    }
    return found
  }

  /// The environment in whose folder something stands.
  private func place(of path: RepoPath, among places: [String: Int]) -> Int? {
    guard path.isInside(.environments) else { return nil }
    var name = ""
    for part in path.components.dropFirst(RepoPath.environments.components.count).dropLast() {
      name += name.isEmpty ? part : "/" + part
      if let place = places[name] { return place }
    }
    return nil
  }
}
