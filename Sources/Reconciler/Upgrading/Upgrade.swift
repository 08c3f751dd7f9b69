package import Documents
internal import Overlays

/// Moves the edition that a repository pins to the newest one that this program renders.
package struct Upgrade: Sendable {
  package let from: Int
  package let to = Edition.current
  /// The file that says it, without symbolic links, and what it says afterwards.
  package let path: RepoPath
  package let text: SourceText

  private let before: ReconciledTree
  private let after: ReconciledTree

  /// Plans it in memory; nil if there is nothing to do, or if it cannot be done, which is reported.
  package init?(of tree: ReconciledTree, _ report: inout Report) {
    guard tree.settings.isPresent else {
      report.add(
        Diagnostic(
          "upgrade", "there is no reconcile.yaml that pins an edition", at: nil,
          hint: "without one, the newest is rendered: edition \(Edition.current)"))
      return nil
    }
    let pinned = tree.settings.edition
    guard pinned.location != nil, pinned.value < Edition.current else {
      report.add(tree.report)
      return nil
    }
    guard let edit = Self.edit(of: pinned, in: tree, &report) else { return nil }
    var files = EditedTree(tree.workspace.tree)
    files.write(edit.text, at: edit.path)
    after = ReconciledTree(tree.workspace.with(files))
    report.add(after.report)
    if report.hasErrors { return nil }
    (from, path, text, before) = (pinned.value, edit.path, edit.text, tree)
  }

  /// The file with the one value changed.
  private static func edit(
    of pinned: Setting<Int>, in tree: ReconciledTree, _ report: inout Report
  ) -> SourceEdit? {
    let files = tree.workspace.tree
    let found = RepositorySettings.path.flatMap { try? files.resolve($0) }
    guard let path = found, let text = try? files.contents(of: path) else { return nil }
    // Where the number itself stands: an alias would lead to what others use, too.
    let root = ParsedText.parse(text, as: .resource, expanding: false).documents.first?.root
    if let node = root?["spec"]?["edition"], node.kind == .int,
      let edited = ScalarEditor(text)?.set(
        at: Int(node.offset), to: "\(Edition.current)", in: text)
    {
      return SourceEdit(path: path, text: edited)
    }
    report.add(
      Diagnostic(
        "upgrade", "`edition` is no number that can be changed here", at: pinned.location,
        hint: "write `edition: \(Edition.current)`"))
    return nil
  }

  /// Whether this program renders the edition that is pinned.
  package var isKnown: Bool { Edition.known.contains(from) }

  /// What becomes of the files of an environment; nil if it cannot be rendered as both editions,
  /// which is reported.
  package func preview(of environment: Environment, _ report: inout Report) -> Plan? {
    Plan(of: environment, from: before, to: after, &report)
  }
}
