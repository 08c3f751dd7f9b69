internal import Git
internal import Reconciler

/// What a change does to environments, as a pull request says it below values and files.
enum ProposalReview {
  /// How much of the body the rest of it has at least.
  private static let reserve = 4096

  /// The comparison of a commit with what it has in common with the source branch; nil if there is
  /// nothing to compare with.
  static func text(
    of commit: ObjectID, below body: String, remote: String, in workplace: Workplace
  ) -> String? {
    let subject = DiffSubject(until: commit.description, remote: remote)
    guard let (comparison, names) = try? subject.open(in: workplace) else { return nil }
    var options = CommentOptions()
    options.name = "pull-request"
    let limit = comparison.settings?.comment.limit?.value ?? options.forge.limit
    options.limit = max(CommentSettings.fewest, limit - max(body.utf8.count, reserve))
    return DifferenceComment.text(of: comparison.compare(names), options)
  }
}
