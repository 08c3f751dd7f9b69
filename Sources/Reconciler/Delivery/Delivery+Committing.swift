internal import Documents
internal import Git

extension Delivery {
  /// Writes the commit of a branch: it follows from the source and from what stands there alone.
  func commit(
    _ changes: [BranchDecision.Change], on branch: BranchState, in store: DeliveryStore
  ) throws(DeliveryFailure) -> BranchCommit? {
    guard let committer = changes.first?.candidate.target.committer else { return nil }
    let signature = source.signature(of: committer)
    let id = try wrap { () throws(GitError) in
      let (tree, facts) = try trees(changes, on: branch, in: store)
      return try store.objects.write(
        CommitDraft(
          tree: tree, parents: branch.tip.map { [$0.id] } ?? [], author: source.author,
          committer: signature,
          message: DeliveryMessage.text(
            for: changes.map(\.candidate.environment.name), source.revision, facts,
            allowingDeletion: changes.compactMap(\.allowed)),
          signer: options.signer))
    }
    let names = changes.count == 1 ? changes[0].candidate.environment.name.text : "\(changes.count)"
    return BranchCommit(
      name: branch.name, local: branch.local, id: id, changes: changes, committer: signature,
      summary: "\(names) from \(source.revision.id.short)")
  }

  /// The tree of the commit, and what it says of itself.
  private func trees(
    _ changes: [BranchDecision.Change], on branch: BranchState, in store: DeliveryStore
  ) throws(GitError) -> (ObjectID, CommitFacts) {
    let repository = store.repository
    var rendered: [RepoPath: ObjectID] = [:]
    var edits: [TreeEdit] = []
    var beside: [RepoPath: TreeFile] = [:]
    for change in changes {
      let (target, files) = (change.candidate.target, change.candidate.files)
      let tree = change.candidate.tree
      if let tree = tree ?? ManifestTree.nothing { rendered[target.folder] = tree }
      // What stands beside manifests changes with them, and never alone.
      if change.plan.changes.isEmpty { continue }
      let companions = Companions(of: change.candidate, source)
      let inside = try write(companions.inside, to: store.objects)
      if let tree, inside.isEmpty {
        edits.append(.tree(target.folder, tree))
      } else {
        edits.append(.folder(target.folder, files + inside))
      }
      for file in try write(companions.above, to: store.objects) { beside[file.path] = file }
    }
    edits += beside.values.map { .file($0) }
    let tree = try repository.tree(like: branch.tip?.tree, with: edits, into: store.objects)
    let facts = CommitFacts(
      source: source.revision.id, sourceTree: source.revision.tree, rendered: rendered,
      edition: source.edition, root: source.root)
    guard let tree else { return (try store.objects.store([], as: .tree), facts) }
    return (tree, facts)
  }

  private func write(
    _ files: [(path: RepoPath, text: String)], to objects: ObjectBatch
  ) throws(GitError) -> [TreeFile] {
    var written: [TreeFile] = []
    for (path, text) in files {
      written.append(TreeFile(path, try objects.store(Array(text.utf8), as: .blob)))
    }
    return written
  }

  /// The first commit of a branch that others are proposed for: it has no files, and is no other
  /// branch's first commit.
  func firstCommit(
    of name: String, _ target: DeliveryTarget, in store: DeliveryStore
  ) throws(DeliveryFailure) -> BranchCommit {
    let signature = source.signature(of: target.committer)
    return try wrap { () throws(GitError) in
      let tree = try store.objects.store([], as: .tree)
      let id = try store.objects.write(
        CommitDraft(
          tree: tree, parents: [], author: signature, committer: signature,
          message: "Initial commit for \(name)\n", signer: options.signer))
      return BranchCommit(
        name: name, local: nil, id: id, changes: [], committer: signature, summary: "begin")
    }
  }
}
