internal import Documents
internal import Git

/// Answers questions about what one commit renders.
struct SourceProof {
  /// A commit, and the environments in it.
  typealias Opened = (revision: Revision, table: TargetTable)

  let verifier: Verifier
  let source: ObjectID
  /// The commit with its environments; else what is to be said of all that comes from it.
  private let opened: Result<Opened, Verdict>

  init(_ source: ObjectID, for verifier: Verifier) {
    self.verifier = verifier
    self.source = source
    do throws(Verdict) {
      opened = .success(try Self.open(source, for: verifier.source))
    } catch {
      opened = .failure(error)
    }
  }

  private static func open(
    _ id: ObjectID, for source: DeliverySource
  ) throws(Verdict) -> Opened {
    guard source.repository.has(id) else { throw .unknown(.missingSource) }
    let revision = try Verdict.decide { () throws(GitError) in try source.repository.revision(id) }
    let tree: ReconciledTree
    do throws(FileError) {
      tree = try ReconciledTree(of: revision, at: source.root, in: source.repository)
    } catch {
      throw .unknown(.unrendered(["\(source.root.text): \(error.reason)"]))
    }
    if tree.report.hasErrors { throw .unknown(.unrendered(tree.report.errorLines)) }
    return (revision, TargetTable(tree))
  }

  /// Answers a question.
  func answer(_ question: Question) -> Verification {
    var environment: EnvironmentName?
    do throws(Verdict) {
      let verdict = try judge(question, &environment)
      return question.answer(verdict, environment)
    } catch {
      return question.answer(error, environment)
    }
  }

  private func judge(
    _ question: Question, _ environment: inout EnvironmentName?
  ) throws(Verdict) -> Verdict {
    switch question.subject {
    case .answered(let verdict): return verdict
    case .delivery(let facts, let isTrue):
      return try judge(question, facts, isTrue: isTrue, &environment)
    case .objects(_, let isGiven): return try judge(question, isGiven: isGiven, &environment)
    }
  }

  /// Renders what a commit says that it delivered.
  private func judge(
    _ question: Question, _ facts: CommitFacts, isTrue: Bool,
    _ environment: inout EnvironmentName?
  ) throws(Verdict) -> Verdict {
    guard Edition.known.contains(facts.edition) else { throw .unknown(.edition(facts.edition)) }
    let (revision, table) = try opened.get()
    guard revision.tree == facts.sourceTree else { throw .contradictory(.sourceTree) }
    try verifier.checkHistory(of: source)
    let rendered: RenderedTree
    if let entry = try delivered(to: question, in: table) {
      environment = entry.environment.name
      rendered = try RenderedTree(entry, of: table.tree.with(edition: facts.edition))
    } else {
      // What was retired was delivered as nothing, from a commit that has no such environment.
      guard facts.rendered[question.place.folder] == ManifestTree.nothing else {
        throw .contradictory(.place)
      }
      rendered = RenderedTree()
    }
    return try Verdict.decide { () throws(DeliveryFailure) in
      try rendered.judge(question, facts, isTrue: isTrue)
    }
  }

  /// Compares the objects.
  private func judge(
    _ question: Question, isGiven: Bool, _ environment: inout EnvironmentName?
  ) throws(Verdict) -> Verdict {
    let (_, table) = try opened.get()
    if !isGiven { try verifier.checkHistory(of: source) }
    let entry = try meant(by: question, in: table)
    environment = entry.environment.name
    let differences = ObjectDifference.find(
      from: try BranchObjects(entry.rendering(of: table.tree)),
      to: try BranchObjects(question.tree, in: question.repository))
    return differences.isEmpty ? .sameObjects : .differentObjects(differences)
  }
}
