internal import Documents
internal import Git

/// The repository that has the branches, here or at a remote.
struct DeliveryStore {
  let repository: Repository
  /// What is to be written there.
  private(set) var objects: ObjectBatch
  /// What configuration calls the remote whose branches count beside ours, as they were fetched.
  private let tracked: String?
  /// Where branches are pushed to; nil if they stay here.
  let remote: Remote?
  /// Where the branches of the remote ended when they were looked at.
  private var tips: [String: ObjectID] = [:]
  /// Where the notes end that say what branches stand for; nil if they are not looked at.
  private var notes: ObjectID?
  /// Branches that people work on.
  private let taken: [(name: String, what: String)]
  /// Those that working trees have, as they were looked at last.
  private var checkedOut: CheckedOutBranches?

  /// Branches of the repository of the source itself.
  init(_ source: DeliverySource, _ branch: SourceBranch, remote: Remote?, named name: String)
    throws(GitError)
  {
    repository = source.repository
    objects = ObjectBatch(for: repository)
    tracked = name
    self.remote = remote
    let head = try repository.target(of: "HEAD")?.branch
    taken = [(branch.name, "the source branch")] + (head.map { [($0, "the branch of HEAD")] } ?? [])
  }

  /// Branches of another repository, of which a copy is kept beside the source's.
  init(
    at address: RepositoryAddress, beside source: Repository, _ access: NetworkAccess
  ) throws(GitError) {
    let name = Digest(of: Array(address.text.utf8), by: .sha256).hexadecimal.prefix(16)
    repository = try source.inner("reconcile/\(name).git")
    objects = ObjectBatch(for: repository)
    remote = Remote(address.text, of: repository, access)
    tracked = nil
    taken = []
  }

  /// Looks where branches end at the remote, and brings what is there.
  mutating func look(at branches: [String], withNotes: Bool) throws(DeliveryFailure) {
    try wrap { () throws(GitError) in
      guard let remote else {
        if withNotes { notes = try repository.id(of: HydratorNote.reference) }
        return
      }
      let names =
        branches.map { "refs/heads/" + $0 } + (withNotes ? [HydratorNote.reference] : [])
      let found = try remote.references(names)
      notes = found[HydratorNote.reference]
      for branch in branches { tips[branch] = found["refs/heads/" + branch] }
      let missing = names.filter { name in found[name].map { !repository.has($0) } ?? false }
      if !missing.isEmpty { try remote.fetch(missing) }
    }
  }

  /// Looks which branches working trees have.
  mutating func lookAtWorkingTrees() throws(DeliveryFailure) {
    checkedOut = try wrap { () throws(GitError) in try CheckedOutBranches(of: repository) }
  }

  /// Spares what the branches of targets have already: a reference keeps it. What is wrong with a
  /// branch is found when it is its turn.
  mutating func spareObjects(of targets: [DeliveryTarget]) {
    var known: Set<ObjectID> = []
    for (branch, targets) in Dictionary(grouping: targets, by: \.branch) {
      guard let tip = try? tip(of: branch), let revision = try? repository.revision(tip) else {
        continue
      }
      let tree = CommitTree(repository, revision)
      for target in targets { tree.addObjects(below: target.folder, to: &known) }
    }
    objects = ObjectBatch(for: repository, skipping: known)
  }

  /// How a branch is now, with what happened to folders of it. One that is to be proposed for
  /// another begins where that one is. Of some folders it may be known which commit delivered them.
  func state(
    of branch: String, for active: String?, _ folders: [RepoPath],
    knowing deliveries: (_ tip: ObjectID) -> [BranchHistory.KnownDelivery]
  ) throws(DeliveryFailure) -> BranchState {
    try check(branch)
    if let active { try check(active) }
    let local = try id(of: "refs/heads/" + branch)
    if let tip = try tip(of: branch, local: local) {
      return try BranchState(
        branch, tip: tip, local: local, folders, knowing: deliveries(tip), in: repository)
    }
    let start = try active.flatMap { (name) throws(DeliveryFailure) in try tip(of: name) }
    return try BranchState(
      branch, tip: start, local: local, isNew: true, folders, in: repository)
  }

  /// Where a branch ends: at the remote if there is one, else the newer of ours and of what was
  /// fetched.
  func tip(of branch: String) throws(DeliveryFailure) -> ObjectID? {
    if remote != nil { return tips[branch] }
    return try tip(of: branch, local: try id(of: "refs/heads/" + branch))
  }

  /// The same, where it is known how ours is.
  private func tip(
    of branch: String, local: ObjectID?
  ) throws(DeliveryFailure) -> ObjectID? {
    if remote != nil { return tips[branch] }
    let other = try tracked.flatMap { (name) throws(DeliveryFailure) in
      try id(of: "refs/remotes/\(name)/\(branch)")
    }
    return try BranchState.newer(branch, local, other, in: repository)
  }

  /// The source that a note says of a commit.
  func attestedSource(of commit: ObjectID) -> ObjectID? {
    guard let notes, let tree = try? repository.revision(notes).tree,
      let note = try? NotesTree(repository, root: tree).note(of: commit),
      let text = try? repository.blob(note)
    else { return nil }
    return ObjectID(drySHAIn: text)
  }

  private func id(of reference: String) throws(DeliveryFailure) -> ObjectID? {
    try wrap { () throws(GitError) in try repository.id(of: reference) }
  }

  /// Nothing is delivered to a branch that people work on.
  private func check(_ name: String) throws(DeliveryFailure) {
    for (other, what) in taken where name == other || name.hasPrefix(other + "/") {
      throw .forbiddenBranch(name, reason: "it is \(what) or lies under it")
    }
    if let tree = checkedOut?.workingTree(of: name) {
      throw .forbiddenBranch(name, reason: "`\(tree)` has it checked out")
    }
  }
}
