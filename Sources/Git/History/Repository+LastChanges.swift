package import Documents

extension Repository {
  /// Who last touched lines of a file that a commit has, by their numbers from 1 on, as `git blame`
  /// has it: a file that was renamed is followed, white space counts. A line that the file has not
  /// is left out.
  package func lastChanges(
    of path: RepoPath, lines: Set<Int>, at commit: ObjectID
  ) throws(GitError) -> [Int: LineChange] {
    guard let found = try lastChanges(of: [LineQuestion(path, lines)], at: commit)[0] else {
      throw .notAFile(path.text, in: commit)
    }
    return found
  }

  /// The same of several files, which are followed together, in the order of the questions. Lines
  /// of a text that are not committed are left out; nil is the answer if the commit has no such file
  /// and no text is given.
  package func lastChanges(
    of questions: [LineQuestion], at commit: ObjectID
  ) throws(GitError) -> [[Int: LineChange]?] {
    var search = try LineSearch(self, at: commit, questions)
    try search.run()
    return search.answers
  }
}
