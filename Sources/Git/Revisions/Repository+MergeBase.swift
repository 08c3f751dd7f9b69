internal import CLibgit2

extension Repository {
  /// The newest commit that two have in their histories; nil if they have none, or if this clone is
  /// not deep enough to tell.
  package func mergeBase(of one: ObjectID, and other: ObjectID) throws(GitError) -> ObjectID? {
    if one == other { return one }
    guard shallowCommits.isEmpty else { return try ancestor(among: one, other) }
    return try withHandle { (handle) throws(GitError) in
      var (first, second, base) = (one.forLibrary, other.forLibrary, git_oid())
      switch git_merge_base(&base, handle.repository, &first, &second) {
      case 0: return ObjectID(base)
      case GIT_ENOTFOUND.rawValue: return nil
      default: throw .library("the history of \(one) cannot be read: \(Library.message)")
      }
    }
  }

  /// The one that the other comes after; the library would fail at the end of the history.
  private func ancestor(
    among one: ObjectID, _ other: ObjectID
  ) throws(GitError) -> ObjectID? {
    do throws(GitError) {
      if try isAncestor(one, of: other) { return one }
    } catch .shallow {}
    do throws(GitError) {
      return try isAncestor(other, of: one) ? other : nil
    } catch .shallow {
      return nil
    }
  }
}
