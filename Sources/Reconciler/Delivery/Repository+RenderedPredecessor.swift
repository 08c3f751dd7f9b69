internal import Git

extension Repository {
  /// The commit whose files a commit of a rendered branch changed: the first parent. A merge that
  /// says nothing of itself and has all files of one parent changed nothing since that one.
  func renderedPredecessor(of commit: Revision) throws(GitError) -> Revision? {
    guard let first = try commit.parents.first.map(revision) else { return nil }
    guard commit.parents.count > 1, first.tree != commit.tree,
      CommitFacts(message: commit.message) == nil
    else { return first }
    for id in commit.parents.dropFirst() {
      let parent = try revision(id)
      if parent.tree == commit.tree { return parent }
    }
    return first
  }
}
