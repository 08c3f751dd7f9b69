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
  private let remote: Remote?
  /// Where the branches of the remote ended when they were looked at.
  private var tips: [String: ObjectID] = [:]
  /// Branches that people work on.
  private let taken: [(name: String, what: String)]

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
  mutating func look(at branches: [String]) throws(DeliveryFailure) {
    guard let remote else { return }
    try wrap { () throws(GitError) in
      let names = branches.map { "refs/heads/" + $0 }
      let found = try remote.references(names)
      for branch in branches { tips[branch] = found["refs/heads/" + branch] }
      let missing = names.filter { name in found[name].map { !repository.has($0) } ?? false }
      if !missing.isEmpty { try remote.fetch(missing) }
    }
  }

  /// Spares what the branches of targets have already: a reference keeps it.
  mutating func spareObjects(of targets: [DeliveryTarget]) throws(DeliveryFailure) {
    var known: Set<ObjectID> = []
    for (branch, targets) in Dictionary(grouping: targets, by: \.branch) {
      guard let tip = try tip(of: branch) else { continue }
      try wrap { () throws(GitError) in
        let tree = CommitTree(repository, try repository.revision(tip))
        for target in targets { tree.addObjects(below: target.folder, to: &known) }
      }
    }
    objects = ObjectBatch(for: repository, skipping: known)
  }

  /// How a branch is now, with what happened to folders of it. One that is to be proposed for
  /// another begins where that one is.
  func state(
    of branch: String, for active: String?, _ folders: [RepoPath]
  ) throws(DeliveryFailure) -> BranchState {
    try check(branch)
    if let active { try check(active) }
    let local = try id(of: "refs/heads/" + branch)
    if let tip = try tip(of: branch) {
      return try BranchState(branch, tip: tip, local: local, folders, in: repository)
    }
    let start = try active.flatMap { (name) throws(DeliveryFailure) in try tip(of: name) }
    return try BranchState(
      branch, tip: start, local: local, isNew: true, folders, in: repository)
  }

  /// Where a branch ends: at the remote if there is one, else the newer of ours and of what was
  /// fetched.
  func tip(of branch: String) throws(DeliveryFailure) -> ObjectID? {
    if remote != nil { return tips[branch] }
    let local = try id(of: "refs/heads/" + branch)
    let other = try tracked.flatMap { (name) throws(DeliveryFailure) in
      try id(of: "refs/remotes/\(name)/\(branch)")
    }
    return try BranchState.newer(branch, local, other, in: repository)
  }

  private func id(of reference: String) throws(DeliveryFailure) -> ObjectID? {
    try wrap { () throws(GitError) in try repository.id(of: reference) }
  }

  /// Nothing is delivered to a branch that people work on.
  private func check(_ name: String) throws(DeliveryFailure) {
    for (other, what) in taken where name == other || name.hasPrefix(other + "/") {
      throw .forbiddenBranch(name, reason: "it is \(what) or lies under it")
    }
    if let tree = try wrap({ () throws(GitError) in try repository.workingTree(of: name) }) {
      throw .forbiddenBranch(name, reason: "`\(tree)` has it checked out")
    }
  }

  /// Moves branches to commits, at the remote if there is one, and here.
  func publish(_ commits: [BranchCommit]) -> [DeliveryFailure?] {
    guard let remote, !commits.isEmpty else { return move(commits) }
    do throws(GitError) {
      let answers = try remote.push(commits.map { RemoteMove($0.reference, to: $0.id) })
      let accepted = zip(commits, answers).filter { $1 == .accepted }.map(\.0)
      // What the remote has is delivered; a branch here that lags behind does not change that.
      _ = move(accepted.filter(canFollow))
      return zip(commits, answers).map { commit, answer in
        switch answer {
        case .accepted: nil
        case .lost(let reason): .lostRace(branch: commit.name, reason: reason)
        case .refused(let reason): .refused(branch: commit.name, reason: reason)
        }
      }
    } catch {
      return commits.map { _ in .git(error) }
    }
  }

  /// Where notes end that others may write too, and where they end here.
  func notes(
    _ reference: String
  ) throws(DeliveryFailure) -> (newest: Revision?, local: Revision?) {
    try wrap { () throws(GitError) in
      let local = try repository.id(of: reference).map(repository.revision)
      guard let remote else { return (local, local) }
      guard let id = try remote.references([reference])[reference] else { return (nil, local) }
      if !repository.has(id) { try remote.fetch([reference]) }
      return (try repository.revision(id), local)
    }
  }

  /// Moves notes to a commit, at the remote if there is one, and here.
  func publishNotes(
    _ reference: String, _ id: ObjectID, from old: ObjectID?, by committer: Signature
  ) throws(DeliveryFailure) {
    let answer = try wrap { () throws(GitError) in
      try remote?.push([RemoteMove(reference, to: id)]).first
    }
    switch answer {
    case .lost(let reason)?: throw .lostRace(branch: reference, reason: reason)
    case .refused(let reason)?: throw .refused(branch: reference, reason: reason)
    case .accepted?, nil: break
    }
    let change = ReferenceChange(reference, from: old, to: id, saying: "notes")
    let failures = try wrap { () throws(GitError) in
      try repository.move([change], by: committer)
    }
    if remote == nil, let failure = failures[0] { throw .git(failure) }
  }

  private func move(_ commits: [BranchCommit]) -> [DeliveryFailure?] {
    guard let committer = commits.first?.committer else { return [] }
    do throws(GitError) {
      return try repository.move(commits.map(\.move), by: committer).map { $0.map { .git($0) } }
    } catch {
      return commits.map { _ in .git(error) }
    }
  }

  /// Whether nothing of anybody else is lost if the branch here moves to a commit: what is only here
  /// was delivered here, and never pushed.
  private func canFollow(_ commit: BranchCommit) -> Bool {
    var next = commit.local
    while let id = next {
      guard let isBehind = try? repository.isAncestor(id, of: commit.id) else { return false }
      if isBehind { return true }
      guard let revision = try? repository.revision(id), isDelivery(revision) else { return false }
      next = revision.parents.first
    }
    return true
  }

  /// Whether a commit is what it says: somebody may have changed what we wrote, and left its message.
  private func isDelivery(_ commit: Revision) -> Bool {
    guard let facts = CommitFacts(message: commit.message),
      let history = try? BranchHistory(
        from: commit, Array(facts.rendered.keys), followingMerges: false, in: repository)
    else { return false }
    return history.folders.values.allSatisfy { $0.delivery?.commit == commit.id }
  }
}
