internal import CLibgit2

extension Repository {
  /// The commit that a text means: `HEAD`, a branch, a tag, an id or its beginning, `HEAD~2`.
  package func revision(_ text: String) throws(GitError) -> Revision {
    // A colon would name a file or a search, a zero byte would end the text for the library.
    guard !text.isEmpty, !text.hasPrefix("-"), !text.utf8.contains(where: { $0 == 0 || $0 == 0x3A })
    else { throw .noRevision(text, isShallow: false) }
    return try withHandle { (handle) throws(GitError) in
      var object: OpaquePointer?
      defer { git_object_free(object) }
      try check(git_revparse_single(&object, handle.repository, text), text, handle)
      var commit: OpaquePointer?
      defer { git_object_free(commit) }
      guard git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0, let commit else {
        throw .notACommit(text)
      }
      return try describe(commit)
    }
  }

  /// The commit of an id.
  package func revision(_ id: ObjectID) throws(GitError) -> Revision {
    try withHandle { (handle) throws(GitError) in
      var name = id.forLibrary
      var commit: OpaquePointer?
      defer { git_commit_free(commit) }
      let code = git_commit_lookup(&commit, handle.repository, &name)
      guard code == 0, let commit else {
        let isMissing = code == GIT_ENOTFOUND.rawValue && git_odb_exists(handle.objects, &name) == 0
        throw isMissing
          ? .missingObject(id, isPartial: isPartial) : .wrongKind(id, expected: .commit)
      }
      return try describe(commit)
    }
  }

  /// Whether a commit is another one or stands in its history.
  package func isAncestor(_ one: ObjectID, of other: ObjectID) throws(GitError) -> Bool {
    if one == other { return true }
    guard shallowCommits.isEmpty else { return try isInHistory(one, of: other) }
    return try withHandle { (handle) throws(GitError) in
      var ancestor = one.forLibrary
      var commit = other.forLibrary
      let code = git_graph_descendant_of(handle.repository, &commit, &ancestor)
      guard code >= 0 else {
        throw .library("the history of \(other) cannot be read: \(Library.message)")
      }
      return code == 1
    }
  }

  /// The same where the library would fail at the end of the history. If the commit was not met
  /// until there, nobody knows.
  private func isInHistory(_ wanted: ObjectID, of start: ObjectID) throws(GitError) -> Bool {
    var seen: Set<ObjectID> = [start]
    var open = [start]
    var end: ObjectID?
    while let id = open.popLast() {
      if id == wanted { return true }
      if shallowCommits.contains(id) { end = id }
      for parent in try revision(id).parents where seen.insert(parent).inserted {
        open.append(parent)
      }
    }
    if let end { throw .shallow(end) }
    return false
  }

  private func check(
    _ code: Int32, _ text: String, _ handle: borrowing RepositoryHandle
  ) throws(GitError) {
    if code == 0 { return }
    if code == GIT_EAMBIGUOUS.rawValue { throw .ambiguousRevision(text) }
    if text == "HEAD" || text == "@", git_repository_head_unborn(handle.repository) == 1 {
      throw .unborn(branch: try Self.target(of: "HEAD", handle)?.branch ?? "HEAD")
    }
    throw .noRevision(text, isShallow: !shallowCommits.isEmpty)
  }

  private func describe(_ commit: OpaquePointer) throws(GitError) -> Revision {
    guard let id = ObjectID(git_commit_id(commit)), let tree = ObjectID(git_commit_tree_id(commit)),
      let author = git_commit_author(commit)?.pointee,
      let committer = git_commit_committer(commit)?.pointee
    else { throw .library(Library.message) }
    let parents = (0..<git_commit_parentcount(commit)).compactMap {
      ObjectID(git_commit_parent_id(commit, $0))
    }
    return Revision(
      id: id, tree: tree, parents: shallowCommits.contains(id) ? [] : parents,
      author: Signature(author), committer: Signature(committer),
      message: git_commit_message_raw(commit).map { String(cString: $0) } ?? "")
  }
}
