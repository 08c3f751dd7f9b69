internal import Documents
internal import Git
internal import Overlays

/// What is as a run has left it: environments that need not be rendered again, because nothing that
/// they depend on has changed.
package struct Standing: Sendable {
  /// How much may have changed before it is simpler to look at everything.
  private static let mostChanges = 10_000
  /// The files that may say where environments are delivered to, or whether that is read at all. Then
  /// two may meet.
  private static let mayMoveEnvironments = [EnvironmentSettings.fileName, AttributeFile.name]

  /// The tree with its environments, none of which had to be looked for.
  package let tree: ReconciledTree
  let state: RunState
  /// The numbers of the state; none as long as nothing has changed.
  let numbers: [UInt64]
  /// The branches of the environments that need nothing, in the order of the tree.
  let branches: [String?]
  /// What was looked at for the list of environments, since the state was kept.
  let listInputs: [InputPart]

  /// What was delivered for environments that are no more: their names, and the branches. Nil if that
  /// has to be found out.
  package var gone: [(name: String, branch: String)]? { state.gone }

  /// The branches on which some environments of the tree, in its order, are as they should be; nil for
  /// those of which that has to be found out.
  package func branches(of environments: [Environment]) -> [String?] {
    var place = 0
    return environments.map { environment in
      while place < branches.count,
        !tree.environments[place].name.text.isSameInBytes(as: environment.name.text)
      {
        place += 1
      }
      return place < branches.count ? branches[place] : nil
    }
  }

  /// The commits that delivered the environments that have to be looked at.
  var deliveries: [RepoPath: ObjectID] {
    var found: [RepoPath: ObjectID] = [:]
    for (index, entry) in state.entries.enumerated() where branches[index] == nil {
      found[tree.environments[index].folder] = entry.delivery
    }
    return found
  }

  /// Takes what was kept of a commit with the same tree.
  init(unchanged state: RunState, _ workspace: Workspace) {
    self.state = state
    numbers = []
    listInputs = []
    tree = ReconciledTree(workspace, knowing: state.entries.map { Environment(known: $0.name) })
    branches = state.entries.map(\.branch)
  }

  /// Compares a tree with what was kept; nil if everything has to be looked at. Files of the
  /// working tree that are otherwise make their environments those that are looked at.
  init?(
    _ state: RunState, _ numbers: [UInt64], _ workspace: Workspace, tree: ObjectID,
    in repository: Repository, modified: [RepoPath]
  ) {
    guard
      let changes = try? repository.changes(
        from: state.tree, to: tree, atMost: Self.mostChanges),
      !changes.contains(where: { Self.mayMoveEnvironments.contains($0.path.name) })
    else { return nil }
    let fingerprints = Set(
      changes.flatMap(InputFingerprint.all) + modified.map(InputFingerprint.contents))
    let touched = state.touched(by: fingerprints, numbers)
    let environments = state.entries.map { Environment(known: $0.name) }
    guard !touched.isSettings,
      let listInputs = touched.isList
        ? Self.listInputs(state, numbers, environments, changes, workspace) : []
    else { return nil }
    self.state = state
    self.numbers = numbers
    self.listInputs = listInputs
    self.tree = ReconciledTree(workspace, knowing: environments)
    branches = state.entries.enumerated().map { index, entry in
      touched.environments.contains(index) ? nil : entry.branch
    }
  }

  /// What was looked at to see that the list of environments is still the same; nil if it is not, or if
  /// that is not easily said.
  private static func listInputs(
    _ state: RunState, _ numbers: [UInt64], _ environments: [Environment],
    _ changes: [TreeChange], _ workspace: Workspace
  ) -> [InputPart]? {
    guard let places = state.environments(around: changes, numbers) else { return nil }
    var inputs: [InputPart] = []
    for place in places {
      let log = InputLog()
      let folder = environments[place].folder
      let list = EnvironmentList(workspace.recording(in: log), below: folder)
      guard list.report.diagnostics.isEmpty, list.environments.map(\.folder) == [folder] else {
        return nil
      }
      inputs.append(log.whole)
    }
    return inputs
  }
}

extension RunState {
  /// The environments whose folders hold what has changed of the list; nil if something is in none:
  /// there may be others now.
  fileprivate func environments(around changes: [TreeChange], _ numbers: [UInt64]) -> Set<Int>? {
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
