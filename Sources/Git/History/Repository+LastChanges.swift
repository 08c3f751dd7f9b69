package import Documents

extension Repository {
  /// Who last touched lines of a file that a commit has, by their numbers from 1 on, as `git blame`
  /// has it: a file that was renamed is followed, white space counts. A line that the file has not
  /// is left out.
  package func lastChanges(
    of path: RepoPath, lines: Set<Int>, at commit: ObjectID
  ) throws(GitError) -> [Int: LineChange] {
    guard var start = try version(path, in: revision(commit)) else {
      throw .notAFile(path.text, in: commit)
    }
    let text = try blob(start.content)
    start.text = text
    start.lines = Self.lines(lines, of: text)
    return try changes(from: start)
  }

  /// The same for a text that may be newer than the commit, like a file of the working tree. Lines
  /// that are not committed are left out.
  package func lastChanges(
    of path: RepoPath, lines: Set<Int>, in text: SourceText, since commit: ObjectID
  ) throws(GitError) -> [Int: LineChange] {
    guard var start = try version(path, in: revision(commit)) else { return [:] }
    let committed = try blob(start.content)
    start.text = committed
    let difference = try LineDifference(from: committed, to: text)
    start.lines = difference.divide(Self.lines(lines, of: text)).older
    return try changes(from: start)
  }

  private func changes(from start: FileVersion) throws(GitError) -> [Int: LineChange] {
    var search = LineSearch(self, at: start)
    try search.run()
    return search.found
  }

  /// Those lines that a text has, in its order.
  private static func lines(_ numbers: Set<Int>, of text: SourceText) -> [FileVersion.Line] {
    let breaks = text.bytes.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(into: 0) { $0 += $1 == 0x0A ? 1 : 0 }
    }
    let isOpen = text.bytes.last.map { $0 != 0x0A } ?? false
    let count = (breaks ?? 0) + (isOpen ? 1 : 0)
    return numbers.filter { $0 >= 1 && $0 <= count }.sorted()
      .map { FileVersion.Line(wanted: $0, here: $0) }
  }
}
