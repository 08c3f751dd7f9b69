package import Documents
package import Git

/// What is known of one folder of a branch, or of a commit.
package struct Verification: Sendable {
  /// The environment that stands there; nil if it cannot be told.
  package let environment: EnvironmentName?
  package let place: VerifiedPlace
  /// The commit whose files were looked at; nil if there is none.
  package let commit: ObjectID?
  /// The commit that they should be rendered from, and as which edition.
  package let source: ObjectID?
  package let edition: Int?
  package let verdict: Verdict
}

/// Where something stands that is put to the proof.
package struct VerifiedPlace: Sendable {
  /// The branch, or how a commit was named.
  package let name: String
  /// Whether it is a branch.
  let isBranch: Bool
  package let folder: RepoPath
  /// The environment that should stand there; nil if nobody says it.
  let environment: EnvironmentName?
  /// Whether that is what the call says, whatever the settings do.
  let isEnvironmentGiven: Bool

  /// As git names it: `rendered/prod`, or `rendered:prod` with a folder.
  package var text: String { folder == .root ? name : "\(name):\(folder.text)" }

  /// The same between marks, and the commit that it is if the name does not say that.
  func text(at commit: ObjectID?, mark: String) -> String {
    let name = mark + text + mark
    guard let commit, isBranch || !commit.description.hasPrefix(self.name) else { return name }
    return "\(name) at \(commit.short)"
  }
}
