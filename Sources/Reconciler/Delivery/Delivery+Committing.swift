internal import Documents
internal import Git

extension Delivery {
  /// Writes the commit of a branch: it follows from the source and from what stands there alone.
  func commit(
    _ changes: [BranchDecision.Change], on branch: BranchState, in store: DeliveryStore
  ) throws(DeliveryFailure) -> BranchCommit? {
    guard let committer = changes.first?.candidate.target.committer else { return nil }
    let signature = Signature(
      name: committer.name, email: committer.email, time: source.revision.committer.time,
      offset: source.revision.committer.offset)
    let id = try wrap { () throws(GitError) in
      let (tree, facts) = try trees(changes, on: branch, in: store)
      return try store.repository.write(
        CommitDraft(
          tree: tree, parents: branch.tip.map { [$0.id] } ?? [], author: source.revision.author,
          committer: signature,
          message: DeliveryMessage.text(
            for: changes.map(\.candidate.environment.name), source.revision, facts,
            allowingDeletion: changes.compactMap(\.allowed))))
    }
    let names = changes.count == 1 ? changes[0].candidate.environment.name.text : "\(changes.count)"
    return BranchCommit(
      branch: branch, id: id, changes: changes, committer: signature,
      summary: "\(names) from \(source.revision.id.short)")
  }

  /// The tree of the commit, and what it says of itself.
  private func trees(
    _ changes: [BranchDecision.Change], on branch: BranchState, in store: DeliveryStore
  ) throws(GitError) -> (ObjectID, CommitFacts) {
    let repository = store.repository
    var rendered: [RepoPath: ObjectID] = [:]
    var edits: [TreeEdit] = []
    for change in changes {
      let (folder, files) = (change.candidate.target.folder, change.candidate.files)
      edits.append(.folder(folder, files))
      let tree = try repository.tree(
        like: nil, replacing: .root, with: files, into: ObjectHasher())
      if let tree = tree ?? ManifestTree.nothing { rendered[folder] = tree }
    }
    let tree = try repository.tree(like: branch.tip?.tree, with: edits, into: repository)
    let facts = CommitFacts(
      source: source.revision.id, sourceTree: source.revision.tree, rendered: rendered,
      edition: source.edition)
    guard let tree else { return (try repository.store([], as: .tree), facts) }
    return (tree, facts)
  }
}
