internal import Git
internal import Synchronization

/// The commits that a run has made, each with where its branch ended before. Who looks for traces of
/// an environment that is not on the branch finds none in the deliveries of others.
final class OwnCommits: Sendable {
  private let starts = Mutex<[ObjectID: ObjectID?]>([:])

  /// Remembers a commit and the one that it follows.
  func add(_ commit: ObjectID, behind parent: ObjectID?) {
    starts.withLock { starts in
      starts[commit] = .some(parent.flatMap { starts[$0] ?? $0 })
    }
  }

  /// The parent of a commit, or what stood there before the run.
  func parent(of commit: Revision) -> ObjectID? {
    starts.withLock { $0[commit.id] } ?? commit.parents.first
  }
}
