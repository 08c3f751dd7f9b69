internal import Documents
internal import Reconciler

/// A difference as a comment of a pull request, in Markdown, within what a forge takes: dangers first,
/// and each change whole or not at all.
struct DifferenceComment {
  let pieces: CommentPieces
  var budget: CommentBudget
  /// What there was no room for.
  var missing: [(count: Int, name: String)] = []
  /// How many environments the table has at the beginning.
  var tableRows = 0

  /// How many bytes are kept for the sentence that says what is missing, where there is room for it.
  private static let room = 200
  private static let brief = "\nThis is not all: `reconcile diff -o html` has no limit.\n"

  /// The text of the comment.
  static func text(of report: ComparisonReport, _ options: CommentOptions) -> String {
    let pieces = CommentPieces(report: report, options: options)
    let limit = pieces.limit
    let kept = limit >= 5 * room ? room : brief.utf8.count
    var comment = DifferenceComment(
      pieces: pieces, budget: CommentBudget(room: limit - kept))
    comment.addHead()
    comment.addFailures()
    comment.addTable()
    comment.addDangers()
    comment.addFindings()
    comment.addChanges()
    comment.addCosmetic()
    comment.addRestOfTable()
    return comment.budget.text + comment.end(within: kept)
  }

  var report: ComparisonReport { pieces.report }

  /// Notes what there was no room for.
  mutating func note(_ count: Int, _ name: String) {
    if count > 0 { missing.append((count, name)) }
  }

  private func end(within room: Int) -> String {
    let missing = missing.filter { $0.count > 0 }
    guard !missing.isEmpty else { return "" }
    let parts = missing.map { CheckSummary.counted($0.count, $0.name) }.joined(separator: ", ")
    let text = "\nThere is no room for \(parts): `reconcile diff -o html` shows all.\n"
    return text.utf8.count <= room ? text : Self.brief
  }

}
