package import Documents
package import Git
package import Overlays

/// Keeps what a run has found beside the repository, and finds it again. Without it, or with a
/// broken one, the same happens in more time.
package struct RunMemory {
  /// What is read at first: the head of the state of some thousand environments.
  private static let usualHead = 128 << 10

  private let repository: Repository
  private let file: String
  private let key: [UInt8]
  /// What the references said before the run.
  private var references: ReferenceSnapshot
  private let remote: String
  /// The beginning of what was kept, and what it says if that is still true of the references.
  private let head: [UInt8]
  private let known: RunState?

  /// Looks for what was kept for a project; nil if nothing can be kept. The program is told by its
  /// build: another one may render otherwise. What was found without the rules says nothing to a run
  /// with them, so each has its own.
  package init?(
    of repository: Repository, root: RepoPath, remote: String, program: [UInt8], isChecked: Bool
  ) {
    guard !program.isEmpty, let references = try? repository.snapshot() else { return nil }
    self.repository = repository
    self.references = references
    self.remote = remote
    let kind = isChecked ? "" : "\0unchecked"
    let name = Digest(of: Array((remote + "\0" + root.text + kind).utf8), by: .sha256).hexadecimal
    file = "state-" + name.prefix(16)
    key = program
    head = Self.head(of: file, in: repository)
    known = RunState(head).flatMap { state in
      let references = references.without(Self.references(of: state.sourceBranch, remote))
      return state.key == program && state.references == references.digest.bytes ? state : nil
    }
  }

  private static func head(of file: String, in repository: Repository) -> [UInt8] {
    guard let start = repository.keptFile(named: file, atMost: usualHead) else { return [] }
    guard let end = RunState.headEnd(of: start), end > start.count else { return start }
    return repository.keptFile(named: file, atMost: end) ?? []
  }

  /// What needs not be done for a commit; nil if nothing is known, or if it is not known which files of
  /// the working tree are otherwise.
  package func standing(
    for source: Revision, _ workspace: Workspace, tree: ObjectID, modified: [RepoPath]?
  ) -> Standing? {
    guard let known, let modified,
      source.id == known.source
        || (try? repository.isAncestor(known.source, of: source.id)) == true
    else { return nil }
    // What is written again needs the numbers.
    let isAllKnown = known.entries.allSatisfy { $0.branch != nil }
    if tree == known.tree, modified.isEmpty, isAllKnown {
      return Standing(unchanged: known, workspace)
    }
    return numbers.flatMap { numbers in
      Standing(known, numbers, workspace, tree: tree, in: repository, modified: modified)
    }
  }

  /// The numbers of the state, if it was not written again meanwhile.
  private var numbers: [UInt64]? {
    guard let bytes = repository.keptFile(named: file, atMost: .max),
      bytes.starts(with: head.prefix(RunState.headEnd(of: head) ?? 0))
    else { return nil }
    return RunState.numbers(in: bytes)
  }

  /// Which commits delivered the environments that have to be looked at.
  package func deliveries(_ standing: Standing) -> KnownDeliveries {
    KnownDeliveries(standing.deliveries, references, remote: remote)
  }

  /// Whether a branch ended somewhere before the run, here or at the remote as far as it was fetched;
  /// nil if it was not there.
  package func began(_ branch: String, at tip: ObjectID?) -> Bool {
    let known = Self.references(of: branch, remote).map { references.id(of: $0) }
    return tip == nil ? known == [nil, nil] : known.contains(tip)
  }

  /// Takes that the run has moved a branch.
  package mutating func move(_ branch: String, to commit: ObjectID) {
    references.move("refs/heads/" + branch, to: commit)
  }

  /// Keeps what a run has found.
  package func keep(_ found: RunFindings) {
    let references = references.without(Self.references(of: found.sourceBranch, remote))
    let (state, numbers) = RunState.kept(found, key: key, references: references.digest.bytes)
    repository.keep(state.bytes(with: numbers), asFileNamed: file)
  }

  private static func references(of branch: String, _ remote: String) -> [String] {
    ["refs/heads/" + branch, "refs/remotes/\(remote)/" + branch]
  }
}
