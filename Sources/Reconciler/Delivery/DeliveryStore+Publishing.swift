internal import Git

extension DeliveryStore {
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
