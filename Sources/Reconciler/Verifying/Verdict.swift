package import Documents
internal import Git

/// Whether something is what its source renders. What ends the search early is thrown.
package enum Verdict: Error, Sendable {
  /// It is, to the byte.
  case proved
  /// The objects are, however they are written.
  case sameObjects
  /// It was, until somebody changed it.
  case changed(ForeignEdit)
  /// It is not; the files that stand there and are not rendered, and the other way round.
  case different(Plan)
  case differentObjects([ObjectDifference])
  /// A commit says of itself what is not so.
  case contradictory(Contradiction)
  /// It is none of what was delivered, but stands beside it.
  case beside([RepoPath])
  /// Nobody can tell, here and with this program.
  case unknown(Doubt)

  /// What is wrong with the facts of a commit.
  package enum Contradiction: Sendable {
    /// The source has another tree than it is said to have.
    case sourceTree
    /// The files are right, and the tree that they are said to have is another one.
    case rendered
    /// The source delivers nothing to this place.
    case place
    /// The source is not in the history of the branch whose commits are delivered.
    case source(branch: String)
  }

  /// Why nobody can tell.
  package enum Doubt: Sendable {
    /// There is no such branch, or nothing on it.
    case notDelivered
    /// No commit says what it was rendered from.
    case noFacts
    case missingSource
    /// The source has mistakes for this program.
    case unrendered([String])
    /// The edition is not known to this program.
    case edition(Int)
    case noEnvironment(EnvironmentName)
    /// Several environments may stand there.
    case ambiguous
    /// A file that is there cannot be read.
    case unreadable(String)
    case noSourceBranch(String)
    case failure(DeliveryFailure)
  }

  /// The verdict in a word.
  package enum Summary: String, Sendable {
    case verified, changed, different, beside, unverifiable
  }

  package var summary: Summary {
    switch self {
    case .proved, .sameObjects: .verified
    case .changed: .changed
    case .different, .differentObjects, .contradictory: .different
    case .beside: .beside
    case .unknown: .unverifiable
    }
  }

  /// What differs, a line each.
  package var differences: [(change: Plan.Change, what: String)] {
    switch self {
    case .changed(let edit): edit.changes.changes.map { ($0.change, $0.path.text) }
    case .different(let plan): plan.changes.map { ($0.change, $0.path.text) }
    case .differentObjects(let objects): objects.map { ($0.change, $0.object) }
    case .beside(let paths): paths.map { (.added, $0.text) }
    default: []
    }
  }
}
