internal import Git

/// What is asked about a folder of a commit.
struct Question {
  /// What has to be found out.
  enum Subject {
    /// Nothing: it is known already.
    case answered(Verdict)
    /// Whether a source renders what a commit says that it delivered. `isTrue` if that is what
    /// stands there.
    case delivery(CommitFacts, isTrue: Bool)
    /// Whether the objects are those that a source renders. A source that the call gives may have
    /// any history.
    case objects(of: ObjectID, isGiven: Bool)
  }

  let place: VerifiedPlace
  /// The repository that has the commit.
  let repository: Repository
  /// The commit, and what stands in its folder; nil if nothing does.
  let commit: ObjectID?
  let tree: ObjectID?
  let subject: Subject

  /// The commit that has to be rendered.
  var source: ObjectID? {
    switch subject {
    case .answered: nil
    case .delivery(let facts, _): facts.source
    case .objects(let source, _): source
    }
  }

  /// The answer.
  func answer(_ verdict: Verdict, _ environment: EnvironmentName? = nil) -> Verification {
    var edition: Int?
    if case .delivery(let facts, _) = subject { edition = facts.edition }
    return Verification(
      environment: environment ?? place.environment, place: place, commit: commit, source: source,
      edition: edition, verdict: verdict)
  }
}
