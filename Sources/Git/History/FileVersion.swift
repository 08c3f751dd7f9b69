internal import Documents

/// A file as a commit has it, and which of its lines are looked for.
struct FileVersion: Sendable {
  /// A line that is looked for.
  struct Line: Equatable, Sendable {
    /// The number of the question.
    let question: Int
    /// The line that it is about.
    let wanted: Int
    /// Which line of this version it is.
    var here: Int
  }

  let revision: Revision
  let path: RepoPath
  /// The objects on the way to the file: the root, the folders, and its content at the end.
  let trail: [ObjectID]
  /// In the order of this version.
  var lines: [Line] = []
  /// The content, if it was read already.
  var text: SourceText?

  /// The content's object.
  var content: ObjectID { trail[trail.count - 1] }

  /// Whether this is one file of one commit.
  func isSame(as other: FileVersion) -> Bool {
    revision.id == other.revision.id && path == other.path
  }

  /// Looks for more lines in it.
  mutating func add(_ more: [Line]) {
    lines = lines.isEmpty ? more : (lines + more).sorted { $0.here < $1.here }
  }
}
