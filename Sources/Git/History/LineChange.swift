package import Documents

/// The commit that last touched a line. Names and summary are whatever somebody wrote: who prints
/// them escapes them.
package struct LineChange: Equatable, Sendable {
  package let commit: ObjectID
  package let author: Signature
  /// The first line of the commit's message.
  package let summary: String
  /// Which file the line stood in then.
  package let path: RepoPath
  /// Which line of that file it was, from 1 on.
  package let line: Int
  /// Whether the history of this clone ends there, so the line may be older.
  package let isOldestKnown: Bool
}

extension LineChange {
  /// A line of a file as a commit has it.
  init(_ revision: Revision, path: RepoPath, line: Int, isOldestKnown: Bool) {
    commit = revision.id
    author = revision.author
    summary = revision.summary
    self.path = path
    self.line = line
    self.isOldestKnown = isOldestKnown
  }
}
