package import Git

/// Which of our notes nobody reads any more: Argo CD and Promoter look at the newest commits of
/// branches only.
package enum OutdatedNotes {
  /// How much older than the source a commit must be, in seconds.
  private static let age: Int64 = 30 * 24 * 60 * 60

  /// The commits whose notes can go, of all that have notes and are here. The time is that of the
  /// source commit, so that everybody who delivers it takes the same notes away. Notes of commits
  /// that are not ours, and of those that are not here, are not for us to judge.
  package static func among(
    _ commits: [Revision], tips: Set<ObjectID>, time: Int64
  ) -> Set<ObjectID> {
    let oldest = max(time, .min + age) - age
    let outdated = commits.filter { commit in
      commit.committer.time < oldest && !tips.contains(commit.id)
        && CommitFacts(message: commit.message) != nil
    }
    return Set(outdated.map(\.id))
  }
}
