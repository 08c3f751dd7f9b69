internal import Documents
internal import Reconciler

extension DifferenceComment {
  /// So much room a change needs at least.
  private static let leastRoom = 150

  /// What happens to objects, together for the same environments.
  mutating func addChanges() {
    let pieces = pieces
    var left = 0
    for group in ChangeGroup.ranked(of: report) {
      let (objects, following) = (group.objects, group.following)
      guard budget.room >= Self.leastRoom else {
        left += objects.count + following.count
        continue
      }
      let head = "\n#### \(pieces.heading(of: group))\n\(pieces.list(of: group))"
      let missed = budget.add(objects.count, open: head, close: { _ in "" }) { number in
        pieces.item(for: objects[number])
      }
      left += missed
      guard !following.isEmpty else { continue }
      let isOpen = missed < objects.count
      if !budget.add((isOpen ? "" : head) + pieces.sentence(for: following)) {
        left += following.count
      }
    }
    note(left, "change")
  }

  /// What means the same as before: counted, folded.
  mutating func addCosmetic() {
    let changes = report.changes.filter(\.object.isCosmetic)
    let pieces = pieces
    let open = pieces.fold(
      "\(CheckSummary.counted(changes.count, "object")) that "
        + "\(changes.count == 1 ? "means" : "mean") the same and \(changes.count == 1 ? "is" : "are")"
        + " written otherwise")
    let left = budget.add(changes.count, open: open, close: { _ in pieces.unfold }) { number in
      let change = changes[number]
      let lines = DifferenceLines(change, limit: pieces.limit / 8).lines
      return
        "\nObject \(MarkdownText.code(change.object.title))\(pieces.inside(change.environments))\n\n"
        + MarkdownText.fence(lines, as: "diff")
    }
    note(left, "change without meaning")
    let reordered = report.environments.count(where: \.isReordered)
    if reordered > 0 {
      budget.add(
        "\nObjects stand in another order in \(CheckSummary.counted(reordered, "environment")).\n")
    }
  }
}
