internal import Documents

/// Goes back in the history of a file until each line that is looked for has its commit.
///
/// As in `git blame`, a line comes from the first parent whose version has it, and if one has the
/// same version, everything comes from there; where no parent has it, it is the commit's own. So
/// the order in which commits are visited decides how often, and never what is found.
struct LineSearch {
  private let repository: Repository
  private var reader: HistoryReader
  /// Versions with lines that are looked for, the newest at the end.
  private var open: [FileVersion] = []
  /// What was found, for each question; nil where there is no such file.
  private(set) var answers: [[Int: LineChange]?] = []

  /// Begins at a commit.
  init(
    _ repository: Repository, at commit: ObjectID, _ questions: [LineQuestion]
  ) throws(GitError) {
    self.repository = repository
    reader = HistoryReader(repository)
    let revision = try reader.revision(commit)
    for (number, question) in questions.enumerated() {
      let start = try reader.version(question.path, in: revision)
      answers.append(start == nil && question.text == nil ? nil : [:])
      if let start { try begin(at: start, question, number) }
    }
  }

  private mutating func begin(
    at start: FileVersion, _ question: LineQuestion, _ number: Int
  ) throws(GitError) {
    var start = start
    let committed = try text(of: &start)
    let text = question.text ?? committed
    let lines = question.lines(of: text, question: number)
    start.add(
      question.text == nil
        ? lines : try LineDifference(from: committed, to: text).divide(lines).older)
    insert(start)
  }

  /// Visits version by version.
  mutating func run() throws(GitError) {
    while let version = open.popLast() {
      if !version.lines.isEmpty { try visit(version) }
    }
  }

  private mutating func visit(_ version: FileVersion) throws(GitError) {
    var version = version
    let parents = try parents(of: version)
    if var same = parents.first(where: { $0.content == version.content }) {
      same.lines = version.lines
      same.text = version.text
      return insert(same)
    }
    for var parent in parents where !version.lines.isEmpty {
      let (old, new) = (try text(of: &parent), try text(of: &version))
      let (older, rest) = try LineDifference(from: old, to: new).divide(version.lines)
      parent.lines = older
      version.lines = rest
      insert(parent)
    }
    settle(version)
  }

  /// The file in the parents, each content once. It may have had another name there.
  private mutating func parents(of version: FileVersion) throws(GitError) -> [FileVersion] {
    var revisions: [Revision] = []
    for id in version.revision.parents { revisions.append(try reader.revision(id)) }
    var found: [FileVersion?] = []
    for revision in revisions {
      let parent = try reader.version(version.path, in: revision, knowing: version.trail)
      if let parent, parent.content == version.content { return [parent] }
      found.append(parent)
    }
    for (index, revision) in revisions.enumerated() where found[index] == nil {
      found[index] = try reader.renamed(version, in: revision)
      if let parent = found[index], parent.content == version.content { return [parent] }
    }
    var contents: Set<ObjectID> = []
    return found.compactMap { $0 }.filter { contents.insert($0.content).inserted }
  }

  private func text(of version: inout FileVersion) throws(GitError) -> SourceText {
    if let text = version.text { return text }
    let text = try repository.blob(version.content)
    version.text = text
    return text
  }

  /// Looks for lines in a version, after all that are newer.
  private mutating func insert(_ version: FileVersion) {
    guard !version.lines.isEmpty else { return }
    if let index = open.firstIndex(where: { $0.isSame(as: version) }) {
      return open[index].add(version.lines)
    }
    let time = version.revision.committer.time
    let index = open.lastIndex { $0.revision.committer.time <= time }.map { $0 + 1 } ?? 0
    open.insert(version, at: index)
  }

  /// Says that lines are a commit's own.
  private mutating func settle(_ version: FileVersion) {
    let isOldest = repository.shallowCommits.contains(version.revision.id)
    for line in version.lines {
      answers[line.question]?[line.wanted] = LineChange(
        version.revision, path: version.path, line: line.here, isOldestKnown: isOldest)
    }
  }
}
