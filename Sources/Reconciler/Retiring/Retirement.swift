internal import Documents
package import Git
internal import Manifests

/// Takes away what was delivered for an environment that is gone. Nothing is lost: a branch goes on
/// under another name, where no Application looks, and a folder stays in the history.
package struct Retirement: Sendable {
  package let environment: GoneEnvironment
  /// The objects that stand there.
  package let objects: [String]
  /// Where the branch goes to; nil if other environments are on it, so that only a folder goes.
  package let newReference: String?

  private let source: DeliverySource
  private let committer: Committer
  private let tip: Revision
  /// What stays in the folder, if the branch stays.
  private let kept: [TreeFile]
  private let signer: SSHSigner?

  /// Plans it.
  package init(
    of environment: GoneEnvironment, _ source: DeliverySource, _ settings: RepositorySettings,
    signedBy signer: SSHSigner? = nil
  ) throws(DeliveryFailure) {
    self.environment = environment
    self.source = source
    self.signer = signer
    committer = settings.delivery.committer.value
    let repository = source.repository
    tip = try wrap { () throws(GitError) in try repository.revision(environment.tip) }
    newReference =
      environment.ownsBranch
      ? "refs/retired/\(environment.branch)/\(environment.tip.short)" : nil
    let history = try BranchHistory(
      from: tip, [environment.folder], followingMerges: true, in: repository)
    let files = try DeliveredFiles.files(
      of: history.folders[environment.folder]?.tree, false, in: repository
    ).values.sorted { $0.path < $1.path }
    kept = files.filter { Self.isKept($0.path, beside: environment) }
    objects = try wrap { () throws(GitError) in
      let gone = files.filter { $0.mode.isFile && !Self.isKept($0.path, beside: environment) }
      return try DeliveredObjects(gone.map { ($0.path, $0.blob) }, in: repository)
        .ids.map(\.description)
    }
  }

  /// Whether a file of the folder belongs to others, or stands there for all of a branch.
  private static func isKept(_ path: RepoPath, beside environment: GoneEnvironment) -> Bool {
    let place = path.below(environment.folder)
    return environment.others.contains(where: place.isInside)
      || environment.folder == .root && ManifestTree.isCompanion(path)
  }

  /// Does it at the remote if there is one, and then here.
  package func run(pushingTo remote: Remote?) throws(DeliveryFailure) {
    let signature = source.signature(of: committer)
    if let newReference {
      try move(to: newReference, remote, signature)
    } else {
      try removeFolder(remote, signature)
    }
  }

  private var branch: String { "refs/heads/" + environment.branch }

  private func move(
    to name: String, _ remote: Remote?, _ signature: Signature
  ) throws(DeliveryFailure) {
    // A remote may want the one and not the other: first it has the new name.
    try push([RemoteMove(name, to: tip.id)], to: remote)
    try push([RemoteMove(removing: branch, at: tip.id)], to: remote)
    var changes = [ReferenceChange(name, from: nil, to: tip.id, saying: "retired")]
    if let local = environment.local {
      changes.append(ReferenceChange(branch, from: local, to: nil, saying: "retired"))
    }
    try moveHere(changes, signature)
  }

  private func removeFolder(_ remote: Remote?, _ signature: Signature) throws(DeliveryFailure) {
    let repository = source.repository
    let id = try wrap { () throws(GitError) in
      let empty = try repository.store([], as: .tree)
      let tree = try repository.tree(
        like: tip.tree, with: [.folder(environment.folder, kept)], into: repository)
      let facts = CommitFacts(
        source: source.revision.id, sourceTree: source.revision.tree,
        rendered: [environment.folder: empty], edition: source.edition, root: source.root)
      return try repository.write(
        CommitDraft(
          tree: tree ?? empty, parents: [tip.id], author: source.author,
          committer: signature, message: "\(environment.name.text): retired\n\n\(facts.text)",
          signer: signer))
    }
    try push([RemoteMove(branch, to: id)], to: remote)
    try moveHere(
      [ReferenceChange(branch, from: environment.local, to: id, saying: "retired")], signature)
  }

  private func push(_ moves: [RemoteMove], to remote: Remote?) throws(DeliveryFailure) {
    guard let remote else { return }
    for answer in try wrap({ () throws(GitError) in try remote.push(moves) }) {
      switch answer {
      case .accepted: continue
      case .lost(let reason): throw .lostRace(branch: environment.branch, reason: reason)
      case .refused(let reason): throw .refused(branch: environment.branch, reason: reason)
      }
    }
  }

  private func moveHere(
    _ changes: [ReferenceChange], _ signature: Signature
  ) throws(DeliveryFailure) {
    try wrap { () throws(GitError) in
      for failure in try source.repository.move(changes, by: signature) {
        if let failure { throw failure }
      }
    }
  }
}
