internal import Documents

/// Goes back in the history of a file until each line that is looked for has its commit.
///
/// As in `git blame`, a line comes from the first parent whose version has it, and if one has the
/// same version, everything comes from there; where no parent has it, it is the commit's own. So
/// the order in which commits are visited decides how often, and never what is found.
struct LineSearch {
  private let repository: Repository
  /// Versions with lines that are looked for, the newest at the end.
  private var open: [FileVersion]
  /// The lines that were asked about.
  private(set) var found: [Int: LineChange] = [:]

  /// Begins at a version.
  init(_ repository: Repository, at start: FileVersion) {
    self.repository = repository
    open = [start]
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
  private func parents(of version: FileVersion) throws(GitError) -> [FileVersion] {
    let revisions = try version.revision.parents.map { (id) throws(GitError) in
      try repository.revision(id)
    }
    var found: [FileVersion?] = []
    for revision in revisions {
      let parent = try repository.version(version.path, in: revision, knowing: version.trail)
      if let parent, parent.content == version.content { return [parent] }
      found.append(parent)
    }
    for (index, revision) in revisions.enumerated() where found[index] == nil {
      found[index] = try repository.renamed(version, in: revision)
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
      found[line.wanted] = LineChange(
        version.revision, path: version.path, line: line.here, isOldestKnown: isOldest)
    }
  }
}
