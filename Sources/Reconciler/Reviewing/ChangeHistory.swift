package import Documents
package import Git

/// The commits between two, and which of them changed a line or took one away.
package final class ChangeHistory {
  private let repository: Repository
  /// Where the tree stands in the repository.
  private let root: RepoPath
  /// The commits of the new side that the old side does not have, the newest first, without merges.
  private let commits: [Revision]
  private let head: ObjectID
  /// The files as they are now, if they may be newer than the commits.
  private let tree: (any FileTree)?
  private var files: [RepoPath: Revision?] = [:]
  private var lines: [RepoPath: [Int: LineChange]] = [:]

  /// How many commits are looked at; a change of more is told without commits.
  private static let mostCommits = 1000

  /// Reads what happened between two commits.
  package init?(
    from old: ObjectID, to new: ObjectID, root: RepoPath, in repository: Repository,
    files: (any FileTree)? = nil
  ) {
    guard let commits = try? repository.commits(of: new, but: old, limit: Self.mostCommits) else {
      return nil
    }
    self.commits = commits.filter { $0.parents.count < 2 }
    self.repository = repository
    self.root = root
    head = new
    tree = files
  }

  /// Looks lines of the new side up: each file once. Those of files that did not change are older.
  func look(_ causes: [ChangeCause]) {
    var wanted: [RepoPath: Set<Int>] = [:]
    for cause in causes where !cause.isOld {
      if let file = cause.file, lastCommit(of: file) != nil {
        wanted[file, default: []].insert(cause.line)
      }
    }
    let questions = wanted.sorted { $0.key < $1.key }.compactMap { file, lines in
      RepoPath(file.text, in: root).map { path in
        let text = try? tree?.contents(of: file)
        return (file: file, question: LineQuestion(path, lines, in: text))
      }
    }
    let answers = try? repository.lastChanges(of: questions.map(\.question), at: head)
    for (asked, answer) in zip(questions, answers ?? []) { lines[asked.file] = answer }
  }

  /// The commit that changed a line, or took it away: the one that wrote it, else the last that
  /// changed its file.
  func commit(of cause: ChangeCause) -> ChangeCause.Commit? {
    guard let file = cause.file, let last = lastCommit(of: file) else { return nil }
    if !cause.isOld, let change = lines[file]?[cause.line],
      commits.contains(where: { $0.id == change.commit })
    {
      return ChangeCause.Commit(
        id: change.commit.description, summary: change.summary, author: change.author.name)
    }
    return ChangeCause.Commit(last)
  }

  /// The last commit that changed one of several files.
  func commit(ofAny files: [RepoPath]) -> ChangeCause.Commit? {
    let found = Set(files.compactMap { lastCommit(of: $0)?.id })
    return commits.first { found.contains($0.id) }.map { ChangeCause.Commit($0) }
  }

  private func lastCommit(of file: RepoPath) -> Revision? {
    if let known = files[file] { return known }
    let commit = RepoPath(file.text, in: root).flatMap { path in
      commits.first { changes($0, path) }
    }
    files[file] = .some(commit)
    return commit
  }

  private func changes(_ commit: Revision, _ path: RepoPath) -> Bool {
    let now = try? CommitTree(repository, commit).entry(at: path)
    let before = commit.parents.first.flatMap { parent in
      (try? repository.revision(parent)).flatMap {
        try? CommitTree(repository, $0).entry(at: path)
      }
    }
    return now?.id != before?.id || now?.mode != before?.mode
  }
}

extension ChangeCause.Commit {
  fileprivate init(_ revision: Revision) {
    self.init(
      id: revision.id.description, summary: revision.summary, author: revision.author.name)
  }
}
