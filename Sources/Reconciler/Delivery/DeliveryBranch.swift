internal import Documents
internal import Git

/// The branch that an environment is delivered to, and what stands on it.
struct DeliveryBranch {
  let name: String
  /// Where it ends now; nil if nothing was delivered yet.
  let tip: Revision?
  /// What the local branch says; it may be behind the remote's.
  let local: ObjectID?

  var reference: String { "refs/heads/" + name }

  /// Finds a branch. Of the local one and the remote's the newer counts, if there is one.
  init(_ name: String, in repository: Repository, remote: String) throws(DeliveryFailure) {
    let local = try wrap { () throws(GitError) in
      try Self.id(of: "refs/heads/" + name, in: repository)
    }
    let other = try wrap { () throws(GitError) in
      try Self.id(of: "refs/remotes/\(remote)/\(name)", in: repository)
    }
    let newest = try wrap { () throws(GitError) in
      try Self.newer(local, other, in: repository)
    }
    guard newest != nil || (local == nil && other == nil) else {
      throw .diverged(name, local: local, remote: other)
    }
    self.name = name
    self.local = local
    tip = try wrap { () throws(GitError) in try newest.map(repository.revision) }
  }

  /// What a reference leads to; names that lead to names are followed as far as git does.
  static func id(of name: String, in repository: Repository) throws(GitError) -> ObjectID? {
    var name = name
    for _ in 0..<5 {
      switch try repository.target(of: name) {
      case .object(let id): return id
      case .reference(let other): name = other
      case nil: return nil
      }
    }
    return nil
  }

  private static func newer(
    _ one: ObjectID?, _ other: ObjectID?, in repository: Repository
  ) throws(GitError) -> ObjectID? {
    guard let one, let other else { return one ?? other }
    if try repository.isAncestor(one, of: other) { return other }
    return try repository.isAncestor(other, of: one) ? one : nil
  }
}
