internal import Documents
internal import Git

/// The files that an environment is rendered to, and what stands in their place.
struct RenderedTree {
  private let files: [TreeFile]
  private let hasCompanions: Bool

  /// Nothing is rendered.
  init() {
    files = []
    hasCompanions = false
  }

  /// Renders an environment as its target says.
  init(_ entry: TargetTable.Entry, of tree: ReconciledTree) throws(Verdict) {
    var report = Report()
    guard
      let rendered = RenderedFiles(
        try entry.rendering(of: tree), as: entry.target.layout, &report)
    else { throw .unknown(.unrendered(report.errorLines)) }
    hasCompanions = entry.target.hasCompanions
    files = try Verdict.decide { () throws(GitError) in try rendered.hashed() }
  }

  /// Puts it to what a commit says that it delivered, and to what stands there.
  func judge(
    _ question: Question, _ facts: CommitFacts, isTrue: Bool
  ) throws(DeliveryFailure) -> Verdict {
    let repository = question.repository
    let expected = try wrap { () throws(GitError) in
      try ObjectHasher().tree(of: files) ?? ManifestTree.nothing
    }
    if isTrue {
      if facts.rendered[question.place.folder] == expected { return .proved }
    } else if try wrap({ () throws(GitError) in try standing(question) }) == expected {
      return .contradictory(.rendered)
    }
    let known = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let there = try DeliveredFiles.files(of: question.tree, hasCompanions, in: repository)
    return .different(Plan(from: known, to: Array(there.values)))
  }

  /// The manifests that stand there.
  private func standing(_ question: Question) throws(GitError) -> ObjectID? {
    guard let tree = question.tree else { return ManifestTree.nothing }
    return hasCompanions ? try ManifestTree.id(of: tree, in: question.repository) : tree
  }
}
