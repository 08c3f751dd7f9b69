internal import Git

/// What is to become of the environments that are delivered to one branch.
struct BranchDecision {
  /// An environment whose files are to be written.
  struct Change {
    /// Its number among the candidates.
    let index: Int
    let candidate: Candidate
    let plan: Plan
    /// What had to be allowed for it.
    let allowed: String?
  }

  /// What became of an environment.
  typealias Answer = Result<Delivery.Outcome, DeliveryFailure>

  /// Those that need no commit, by their numbers.
  private(set) var answers: [(index: Int, answer: Answer)] = []
  /// Those that do, in the order of their folders.
  private(set) var changes: [Change] = []

  /// Whether each of the environments is, or will be, what the source renders.
  var isComplete: Bool {
    answers.allSatisfy { _, answer in
      guard case .success(.unchanged) = answer else { return false }
      return true
    }
  }

  /// Takes an environment that needs no commit.
  mutating func settle(_ index: Int, _ answer: Answer) {
    answers.append((index, answer))
  }

  /// Takes an environment that needs one.
  mutating func add(_ change: Change) {
    changes.append(change)
  }
}
