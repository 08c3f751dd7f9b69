internal import CLibgit2

extension Repository {
  /// The commits that stand in the history of one and not in that of another, the newest first: so many
  /// of them at most.
  package func commits(
    of one: ObjectID, but other: ObjectID, limit: Int
  ) throws(GitError) -> [Revision] {
    // The library would fail at the end of the history.
    let ids = shallowCommits.isEmpty ? try walk(one, but: other, limit) : try read(one, but: other)
    return try ids.prefix(limit).map { (id) throws(GitError) in try revision(id) }
  }

  private func walk(
    _ one: ObjectID, but other: ObjectID, _ limit: Int
  ) throws(GitError) -> [ObjectID] {
    try withHandle { (handle) throws(GitError) in
      var walk: OpaquePointer?
      defer { git_revwalk_free(walk) }
      var (first, second) = (one.forLibrary, other.forLibrary)
      let sorting = GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue
      guard git_revwalk_new(&walk, handle.repository) == 0,
        git_revwalk_sorting(walk, sorting) == 0, git_revwalk_push(walk, &first) == 0,
        git_revwalk_hide(walk, &second) == 0
      else { throw .library("the history of \(one) cannot be read: \(Library.message)") }
      var ids: [ObjectID] = []
      var id = git_oid()
      while ids.count < limit, git_revwalk_next(&id, walk) == 0 {
        ids.append(ObjectID(id))
      }
      return ids
    }
  }

  /// The same in a clone whose history has an end: that is short.
  private func read(_ one: ObjectID, but other: ObjectID) throws(GitError) -> [ObjectID] {
    let known = Set(try history(of: other, knowing: []).map(\.id))
    return try history(of: one, knowing: known)
      .sorted { ($0.committer.time, $0.id.description) > ($1.committer.time, $1.id.description) }
      .map(\.id)
  }

  private func history(
    of start: ObjectID, knowing known: Set<ObjectID>
  ) throws(GitError) -> [Revision] {
    var seen = known
    guard seen.insert(start).inserted else { return [] }
    var (found, open) = ([Revision](), [start])
    while let id = open.popLast() {
      let revision = try revision(id)
      found.append(revision)
      for parent in revision.parents where seen.insert(parent).inserted { open.append(parent) }
    }
    return found
  }
}
