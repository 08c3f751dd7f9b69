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
    summary = Self.firstLine(of: revision.message)
    self.path = path
    self.line = line
    self.isOldestKnown = isOldestKnown
  }

  /// The first line that is not blank.
  private static func firstLine(of message: String) -> String {
    for line in message.utf8.split(separator: UInt8(ascii: "\n"))
    where !line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return String(decoding: line, as: UTF8.self)
    }
    return ""
  }
}
