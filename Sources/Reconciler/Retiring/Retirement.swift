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
      environment.folder == .root
      ? "refs/retired/\(environment.branch)/\(environment.tip.short)" : nil
    let history = try BranchHistory(
      from: tip, [environment.folder], followingMerges: true, in: repository)
    let files = try DeliveredFiles(
      history.folders[environment.folder], ignoringCompanions: true, in: repository)
    objects = try wrap { () throws(GitError) in
      try DeliveredObjects(
        files.files.values.sorted { $0.path < $1.path }.map { ($0.path, $0.blob) }, in: repository
      ).ids.map(\.description)
    }
  }

  /// Does it at the remote if there is one, and then here.
  package func run(pushingTo remote: Remote?) throws(DeliveryFailure) {
    let signature = Signature(
      name: committer.name, email: committer.email, time: source.revision.committer.time,
      offset: source.revision.committer.offset)
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
    try push(
      [RemoteMove(name, to: tip.id), RemoteMove(removing: branch, at: tip.id)], to: remote)
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
        like: tip.tree, with: [.nothing(environment.folder)], into: repository)
      let facts = CommitFacts(
        source: source.revision.id, sourceTree: source.revision.tree,
        rendered: [environment.folder: empty], edition: source.edition)
      return try repository.write(
        CommitDraft(
          tree: tree ?? empty, parents: [tip.id], author: source.revision.author,
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
