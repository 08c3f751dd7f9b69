package import Documents
package import Git
package import Overlays

/// Keeps what a run has found beside the repository, and finds it again. Without it, or with a
/// broken one, the same happens in more time.
package struct RunMemory {
  private let repository: Repository
  private let file: String
  private let key: [UInt8]
  /// What the references said before the run.
  private var references: ReferenceSnapshot
  private let remote: String
  /// What was kept, and what it says if that is still true of the references.
  private let kept: [UInt8]?
  private let known: RunState?

  /// Looks for what was kept for a project; nil if nothing can be kept. The program is told by its
  /// build: another one may render otherwise.
  package init?(
    of repository: Repository, root: RepoPath, remote: String, program: [UInt8]
  ) {
    guard !program.isEmpty, let references = try? repository.snapshot() else { return nil }
    self.repository = repository
    self.references = references
    self.remote = remote
    let name = Digest(of: Array((remote + "\0" + root.text).utf8), by: .sha256).hexadecimal
    file = "state-" + name.prefix(16)
    key = program
    kept = repository.keptFile(named: file)
    let state = kept.flatMap(RunState.init)
    known = state.flatMap { state in
      let references = references.without(Self.references(of: state.sourceBranch, remote))
      return state.key == program && state.references == references.digest.bytes ? state : nil
    }
  }

  /// What needs not be done for a commit; nil if nothing is known.
  package func standing(
    for source: Revision, _ workspace: Workspace, tree: ObjectID, modified: () -> [RepoPath]?
  ) -> Standing? {
    guard let known, let modified = modified() else { return nil }
    return Standing(
      known, for: source, workspace, tree: tree, in: repository, modified: modified)
  }

  /// Which commits delivered the environments that were as they should be.
  package func deliveries(_ standing: Standing) -> KnownDeliveries {
    KnownDeliveries(standing.state, references, remote: remote)
  }

  /// Takes that the run has moved a branch.
  package mutating func move(_ branch: String, to commit: ObjectID) {
    references.move("refs/heads/" + branch, to: commit)
  }

  /// Keeps what a run has found.
  package func keep(_ found: RunFindings) {
    let references = references.without(Self.references(of: found.sourceBranch, remote))
    let state = RunState(found, key: key, references: references.digest.bytes).bytes
    if state != kept { repository.keep(state, asFileNamed: file) }
  }

  private static func references(of branch: String, _ remote: String) -> [String] {
    ["refs/heads/" + branch, "refs/remotes/\(remote)/" + branch]
  }
}
