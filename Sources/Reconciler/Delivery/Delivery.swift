package import Documents
package import Git

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Brings renderings of one commit to the branches of their environments.
package struct Delivery: Sendable {
  /// What became of one environment.
  package enum Outcome: Sendable {
    /// What is on the branch is what would be written.
    case unchanged(branch: String)
    /// The branch comes from a newer commit.
    case superseded(branch: String, by: ObjectID)
    case delivered(branch: String, commit: ObjectID, Plan)
    /// What would be delivered.
    case planned(branch: String, Plan)
  }

  /// The commit that is rendered.
  private let source: Revision
  let repository: Repository
  /// The branch whose history may be delivered.
  private let sourceBranch: String
  private let remote: String
  let options: DeliveryOptions
  let formerTrees: FormerTrees
  private let own = OwnCommits()

  /// Delivers from a commit; `root` is where the tree that is rendered stands in it.
  package init(
    _ source: Revision, root: RepoPath = .root, in repository: Repository, sourceBranch: String?,
    remote: String = "origin", _ options: DeliveryOptions = DeliveryOptions()
  ) throws(DeliveryFailure) {
    self.repository = repository
    self.options = options
    formerTrees = FormerTrees(repository, root: root)
    self.source = source
    self.remote = remote
    guard let sourceBranch else {
      self.sourceBranch = try Self.mainBranch(of: remote, in: repository)
      return
    }
    self.sourceBranch = sourceBranch
  }

  /// The branch that the remote calls its own, or `main`.
  private static func mainBranch(
    of remote: String, in repository: Repository
  ) throws(DeliveryFailure) -> String {
    let prefix = "refs/remotes/\(remote)/"
    let head = try wrap { () throws(GitError) in try repository.target(of: prefix + "HEAD") }
    guard case .reference(let name) = head, name.hasPrefix(prefix) else { return "main" }
    return String(name.dropFirst(prefix.count))
  }

  /// How often somebody else may be faster: with the pauses between, for ten seconds.
  private static let mostAttempts = 200

  /// Delivers the files of an environment, or says what would be delivered. Whoever comes second
  /// decides anew.
  package func deliver(
    _ files: RenderedFiles, of environment: Environment, to target: DeliveryTarget
  ) throws(DeliveryFailure) -> Outcome {
    for _ in 1..<Self.mostAttempts {
      do throws(DeliveryFailure) {
        return try attempt(files, of: environment, to: target)
      } catch {
        guard error.isRace else { throw error }
        usleep(UInt32.random(in: 20_000...80_000))
      }
    }
    return try attempt(files, of: environment, to: target)
  }

  private func attempt(
    _ files: RenderedFiles, of environment: Environment, to target: DeliveryTarget
  ) throws(DeliveryFailure) -> Outcome {
    let name = target.branch
    // What a commit would do can be asked before it is merged.
    if !options.isTrial { try checkSource() }
    try checkBranch(name)
    let branch = try DeliveryBranch(name, in: repository, remote: remote)
    let current = try DeliveredFiles(branch, target.folder, in: repository, own)
    if let edit = current.edit, !options.adoptsEdits { throw .held(branch: name, edit) }
    if let newer = try newerSource(current.facts, branch) {
      return .superseded(branch: name, by: newer)
    }
    let new = try store(files)
    let plan = Plan(from: current.files, to: new)
    let isOwn = current.facts != nil && current.edit == nil
    if plan.changes.isEmpty {
      if isOwn { return .unchanged(branch: name) }
      if new.isEmpty { throw .empty }
    }
    let allowed = try checkRemovals(plan, of: current, by: files, environment, target)
    if options.isTrial { return .planned(branch: name, plan) }
    let commit = try commit(
      new, of: environment, to: target, on: branch, allowingDeletion: allowed)
    return .delivered(branch: name, commit: commit, plan)
  }

  /// Only what is in the history of the source branch is delivered.
  private func checkSource() throws(DeliveryFailure) {
    var isThere = false
    for name in ["refs/heads/", "refs/remotes/\(remote)/"] {
      let tip = try wrap { () throws(GitError) in
        try DeliveryBranch.id(of: name + sourceBranch, in: repository)
      }
      if let tip, try isAncestor(source.id, of: tip) { return }
      isThere = isThere || tip != nil
    }
    throw isThere
      ? .foreignSource(source.id, branch: sourceBranch) : .noSourceBranch(sourceBranch)
  }

  /// Nothing is delivered to a branch that people work on.
  private func checkBranch(_ name: String) throws(DeliveryFailure) {
    let head = try wrap { () throws(GitError) in try repository.target(of: "HEAD")?.branch }
    for (other, what) in [(sourceBranch, "the source branch"), (head ?? "", "the branch of HEAD")]
    where !other.isEmpty && (name == other || name.hasPrefix(other + "/")) {
      throw .forbiddenBranch(name, reason: "it is \(what) or lies under it")
    }
    if let tree = try wrap({ () throws(GitError) in try repository.workingTree(of: name) }) {
      throw .forbiddenBranch(name, reason: "`\(tree)` has it checked out")
    }
  }

  /// The source of what is delivered, if it comes after ours; another history is refused.
  private func newerSource(
    _ facts: CommitFacts?, _ branch: DeliveryBranch
  ) throws(DeliveryFailure) -> ObjectID? {
    guard let facts, facts.source != source.id, try !isAncestor(facts.source, of: source.id) else {
      return nil
    }
    guard try isAncestor(source.id, of: facts.source) else {
      throw .unrelatedSource(branch: branch.name, delivered: facts.source)
    }
    return facts.source
  }

  private func isAncestor(_ one: ObjectID, of other: ObjectID) throws(DeliveryFailure) -> Bool {
    try wrap { () throws(GitError) in try repository.isAncestor(one, of: other) }
  }

  private func store(_ files: RenderedFiles) throws(DeliveryFailure) -> [TreeFile] {
    try wrap { () throws(GitError) in
      var stored: [TreeFile] = []
      for file in files.files {
        let id =
          options.isTrial
          ? try ObjectHasher().store(file.bytes, as: .blob)
          : try repository.store(file.bytes, as: .blob)
        stored.append(TreeFile(file.path, id))
      }
      return stored
    }
  }

  private func tree(
    like base: ObjectID?, replacing folder: RepoPath, with files: [TreeFile]
  ) throws(GitError) -> ObjectID {
    let tree = try repository.tree(like: base, replacing: folder, with: files, into: repository)
    guard let tree else { return try repository.store([], as: .tree) }
    return tree
  }

  /// Writes the commit, which follows from the source alone, and moves the branch.
  private func commit(
    _ files: [TreeFile], of environment: Environment, to target: DeliveryTarget,
    on branch: DeliveryBranch, allowingDeletion allowed: String?
  ) throws(DeliveryFailure) -> ObjectID {
    try wrap { () throws(GitError) in
      let rendered = try tree(like: nil, replacing: .root, with: files)
      let tree = try tree(like: branch.tip?.tree, replacing: target.folder, with: files)
      let facts = CommitFacts(
        source: source.id, sourceTree: source.tree, rendered: rendered, edition: Edition.current)
      let signature = Signature(
        name: target.committer.name, email: target.committer.email, time: source.committer.time,
        offset: source.committer.offset)
      let id = try repository.write(
        CommitDraft(
          tree: tree, parents: branch.tip.map { [$0.id] } ?? [], author: source.author,
          committer: signature,
          message: DeliveryMessage.text(
            for: environment.name, source, facts, allowingDeletion: allowed)))
      try repository.move(
        branch.reference, from: branch.local, to: id, by: signature,
        saying: "\(environment.name.text) from \(source.id.short)")
      own.add(id, behind: branch.tip?.id)
      return id
    }
  }
}

/// What git says, as a reason not to deliver.
func wrap<Result>(
  _ body: () throws(GitError) -> Result
) throws(DeliveryFailure) -> Result {
  do throws(GitError) {
    return try body()
  } catch {
    throw .git(error)
  }
}
