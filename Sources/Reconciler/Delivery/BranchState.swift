internal import Documents
internal import Git

/// A branch that environments are delivered to, as it is now.
struct BranchState {
  let name: String
  /// Where the next commit goes; nil if nothing was delivered yet.
  let tip: Revision?
  /// What the local branch says; it may be behind the tip.
  let local: ObjectID?
  /// Whether the tip is that of the branch that this one is proposed for, as this one is not there.
  let isNew: Bool
  /// What happened to the folders of the environments; nil without a tip.
  let history: BranchHistory?

  var reference: String { "refs/heads/" + name }

  init(
    _ name: String, tip: ObjectID?, local: ObjectID?, isNew: Bool = false, _ folders: [RepoPath],
    knowing deliveries: [BranchHistory.KnownDelivery] = [], in repository: Repository
  ) throws(DeliveryFailure) {
    self.name = name
    self.isNew = isNew
    self.local = local
    self.tip = try wrap { () throws(GitError) in try tip.map(repository.revision) }
    history = try self.tip.map { (tip) throws(DeliveryFailure) in
      try BranchHistory(
        from: tip, folders, knowing: deliveries, followingMerges: isNew, in: repository)
    }
  }

  /// Of a branch and the remote's the newer counts, if there is one.
  static func newer(
    _ name: String, _ local: ObjectID?, _ remote: ObjectID?, in repository: Repository
  ) throws(DeliveryFailure) -> ObjectID? {
    guard let local, let remote else { return local ?? remote }
    let newest = try wrap { () throws(GitError) -> ObjectID? in
      if try repository.isAncestor(local, of: remote) { return remote }
      return try repository.isAncestor(remote, of: local) ? local : nil
    }
    guard let newest else { throw .diverged(name, local: local, remote: remote) }
    return newest
  }
}
