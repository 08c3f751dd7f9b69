package import Documents
package import Git

/// Who last touched lines of the files that are explained.
package struct LineAuthors {
  /// What is known of a line.
  package enum Author {
    case committed(LineChange)
    /// The line is newer than the last commit.
    case uncommitted
  }

  private let repository: Repository
  private let commit: ObjectID
  /// Where the tree stands in the repository.
  private let root: RepoPath
  /// The files as they are now; none if those of the commit are meant.
  private let files: (any FileTree)?
  private var known: [RepoPath: [Int: LineChange]] = [:]

  package init(
    _ repository: Repository, _ commit: ObjectID, root: RepoPath, files: (any FileTree)?
  ) {
    self.repository = repository
    self.commit = commit
    self.root = root
    self.files = files
  }

  /// Looks lines up: each file once.
  package mutating func look(_ lines: [(file: SourceFile, line: Int)]) {
    var wanted: [RepoPath: Set<Int>] = [:]
    for (file, line) in lines {
      if let path = file.repoPath { wanted[path, default: []].insert(line) }
    }
    let questions = wanted.sorted { $0.key < $1.key }.compactMap { path, lines in
      question(path, lines).map { (path: path, question: $0) }
    }
    let answers = try? repository.lastChanges(of: questions.map(\.question), at: commit)
    for (asked, answer) in zip(questions, answers ?? []) { known[asked.path] = answer }
  }

  private func question(_ path: RepoPath, _ lines: Set<Int>) -> LineQuestion? {
    guard let place = RepoPath(path.text, in: root) else { return nil }
    guard let files else { return LineQuestion(place, lines) }
    return (try? files.contents(of: path)).map { LineQuestion(place, lines, in: $0) }
  }

  /// What is known of a line that was looked up.
  package func author(of line: Int, in file: SourceFile) -> Author? {
    guard let changes = file.repoPath.flatMap({ known[$0] }) else { return nil }
    return changes[line].map { .committed($0) } ?? .uncommitted
  }
}
