package import Documents
package import Git

/// What a verification looks at.
package struct VerifyOptions: Sendable {
  /// The remote whose branches count beside ours, as they were fetched.
  package var remote = "origin"
  /// Whether every delivery on a branch is looked at, and not only the newest.
  package var checksHistory = false
  /// The environment that named branches are of; nil if their commits say it.
  package var environment: EnvironmentName?
  /// The folder of named branches that is looked at; nil for all that their commits name.
  package var folder: RepoPath?
  /// The commit that branches should be rendered from, whatever they say.
  package var source: ObjectID?

  /// Variables for git that this process does not have.
  package var access = NetworkAccess()

  package init() {}
}
