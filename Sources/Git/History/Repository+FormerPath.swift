internal import CLibgit2
internal import Documents

extension Repository {
  /// What a file was called in a parent that has none of its name; nil if it was not there, or if
  /// something else stands at its place. Also whether any file of the parent is gone: if none is, no
  /// file was called otherwise.
  func formerPath(
    of version: FileVersion, in parent: Revision
  ) throws(GitError) -> (path: RepoPath?, isAnyGone: Bool) {
    try withHandle { (handle) throws(GitError) in
      var difference: OpaquePointer?
      defer { git_diff_free(difference) }
      try Self.compare(parent.tree, version.revision.tree, handle, &difference)
      let removed = Self.files(of: difference, GIT_DELTA_DELETED)
      let isAdded = Self.files(of: difference, GIT_DELTA_ADDED)
        .contains { $0.new == version.path }
      guard isAdded, !removed.isEmpty else { return (nil, !removed.isEmpty) }
      let same = removed.filter { $0.content == version.content }
      if let named = same.first(where: { $0.old.name.isSameInBytes(as: version.path.name) }) {
        return (named.old, true)
      }
      if let first = same.first { return (first.old, true) }
      guard git_diff_find_similar(difference, nil) == 0 else { throw .library(Library.message) }
      let renamed = Self.files(of: difference, GIT_DELTA_RENAMED)
      return (renamed.first { $0.new == version.path }?.old, true)
    }
  }

  /// Compares the files of two commits.
  private static func compare(
    _ old: ObjectID, _ new: ObjectID, _ handle: borrowing RepositoryHandle,
    _ difference: inout OpaquePointer?
  ) throws(GitError) {
    var trees: [OpaquePointer?] = [nil, nil]
    defer { for tree in trees { git_tree_free(tree) } }
    for (index, id) in [old, new].enumerated() {
      var id = id.forLibrary
      guard git_tree_lookup(&trees[index], handle.repository, &id) == 0 else {
        throw .library(Library.message)
      }
    }
    var options = git_diff_options()
    git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE.rawValue
    let code = git_diff_tree_to_tree(
      &difference, handle.repository, trees[0], trees[1], &options)
    guard code == 0 else { throw .library(Library.message) }
  }

  /// The files of one kind of change, with the content that they had before. A path that is none
  /// here is left out.
  private static func files(
    of difference: OpaquePointer?, _ status: git_delta_t
  ) -> [(old: RepoPath, new: RepoPath, content: ObjectID)] {
    (0..<git_diff_num_deltas(difference)).compactMap { index in
      guard let delta = git_diff_get_delta(difference, index)?.pointee, delta.status == status,
        let old = delta.old_file.path.flatMap({ RepoPath(String(cString: $0)) }),
        let new = delta.new_file.path.flatMap({ RepoPath(String(cString: $0)) })
      else { return nil }
      return (old, new, ObjectID(delta.old_file.id))
    }
  }
}
