internal import Git

/// What was delivered, by which edition and from which commit.
enum BranchSources: Examination {
  static let id = "branch-source"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let branches = patient.branches else { return [] }
    let source = branches.source
    let mistakes = branches.remarks(
      failing: { _, _ in nil },
      found: { place, state in
        guard let facts = state.facts, let failure = failure(facts, place.target.branch, source)
        else { return nil }
        return .wrong(failure.reason, fix: failure.hint)
      })
    return Remark.all(mistakes, orFine: "what was delivered comes from commits that are here")
  }

  /// Why the next delivery would not go on with what is there; nil if it would.
  private static func failure(
    _ facts: CommitFacts, _ branch: String, _ source: DeliverySource
  ) -> DeliveryFailure? {
    if facts.root != source.root { return .otherRoot(branch: branch, facts.root) }
    if facts.edition > source.edition {
      return .newerEdition(branch: branch, facts.edition, ours: source.edition)
    }
    guard !source.repository.has(facts.source) else { return nil }
    return .unknownSource(
      branch: branch, facts.source, isShallow: !source.repository.shallowCommits.isEmpty)
  }
}
