import Foundation

/// A tree that differs, kept in a folder with both answers.
package struct KeptDifference: Sendable {
  package let seed: UInt64
  package let tree: KustomizationTree
  package let outcome: Comparison.Outcome

  package init(seed: UInt64, tree: KustomizationTree, outcome: Comparison.Outcome) {
    self.seed = seed
    self.tree = tree
    self.outcome = outcome
  }

  /// Writes the tree, what both printed, and how a program compares it again, into a folder of the
  /// seed.
  package func keep(below folder: URL, again program: String) throws {
    let place = folder.appendingPathComponent(String(seed))
    try? FileManager.default.removeItem(at: place)
    try WorkFolder.write(tree, to: place.appendingPathComponent("tree"))
    try Data(outcome.ours.output).write(to: place.appendingPathComponent("ours.yaml"))
    try Data(outcome.theirs.output).write(to: place.appendingPathComponent("theirs.yaml"))
    let again = "\(program) --folder \(place.relativePath)/tree --target \(tree.target)\n"
    try Data((summary + again).utf8).write(to: place.appendingPathComponent("summary.txt"))
  }

  /// What differs, in a few lines.
  package var summary: String {
    let files = tree.files.keys.sorted().map { path in
      let text = String(decoding: tree.files[path]?.content ?? [], as: UTF8.self)
      return "--- \(path)\n" + text + (text.hasSuffix("\n") ? "" : "\n")
    }
    return """
      seed \(seed): \(outcome.difference?.rawValue ?? "no difference"); target \(tree.target)
      \(files.joined())=== ours: \(outcome.ours.ending.rawValue)
      \(outcome.ours.complaint.prefix(2000))
      === theirs: \(outcome.theirs.ending.rawValue)
      \(outcome.theirs.complaint.prefix(1000))
      === first lines that differ (ours -, theirs +)
      \(changedLines)

      """
  }

  private var changedLines: String {
    let ours = Self.lines(outcome.ours.output)
    let theirs = Self.lines(outcome.theirs.output)
    return theirs.difference(from: ours).prefix(30).map { change in
      switch change {
      case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
      case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
      }
    }.joined(separator: "\n")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
