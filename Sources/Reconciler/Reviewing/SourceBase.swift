package import Git

/// The newest commit that a commit has in common with the branch that is delivered.
package struct SourceBase {
  /// How people call the branch.
  package let branch: String
  /// Nil if the branch is not here.
  package let base: ObjectID?

  /// Finds it: of what is here and what was fetched from a remote, the newer counts.
  package init(
    of commit: ObjectID, _ settings: RepositorySettings, remote: String, in repository: Repository
  ) throws(GitError) {
    let branch = try SourceBranch(
      settings.source.branch?.value.text, in: repository, remote: remote)
    self.branch = branch.name
    var newest: ObjectID?
    for tip in branch.tips {
      guard let found = try repository.mergeBase(of: tip, and: commit) else { continue }
      guard let known = newest else {
        newest = found
        continue
      }
      if try repository.isAncestor(known, of: found) { newest = found }
    }
    base = newest
  }
}
