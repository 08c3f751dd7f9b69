internal import Checks
internal import Documents
internal import Git
internal import Manifests
internal import Overlays

/// Compares two sides, environment by environment.
package struct SideComparison {
  private let old: any ComparedSide
  private let new: any ComparedSide
  /// What happened between both; nil if they are not two commits.
  package var history: ChangeHistory?
  /// How rules look; nil if none shall.
  package var checks: CheckOptions?
  /// Whether it is told in which lines changes were made.
  package var findsCauses = true
  /// Whether the new side takes the place of the old one, so that it may do harm.
  package var findsDangers = true

  package init(from old: any ComparedSide, to new: any ComparedSide) {
    self.old = old
    self.new = new
  }

  /// What the repository says of itself; nil if there are no sources.
  package var settings: RepositorySettings? { new.settings ?? old.settings }

  /// The environments of both, in the order of their names.
  package var environments: [String] {
    Set(old.environments + new.environments).sorted { $0.precedesInBytes($1) }
  }

  /// Compares some environments. Whoever wants to know more of one is given it in between: they do not
  /// all fit into memory.
  package func compare(
    _ names: [String], _ body: (EnvironmentDifference) -> Void = { _ in }
  ) -> ComparisonReport {
    var report = ComparisonReport(from: old.label, to: new.label)
    var review = RuleReview(old.tree, new.tree, checks)
    var places = Places()
    for name in names {
      let difference = difference(of: name)
      body(difference)
      let names = GeneratedNames(difference)
      let entries = difference.objects.map { ObjectEntry($0, in: difference, names) }
      report.add(
        difference, entries, causes(of: difference, entries, &places),
        findsDangers ? Dangers.find(in: difference) : [])
      if !difference.isEmpty { review.look(at: difference) }
    }
    review.finish(&report)
    if let sources { for danger in Dangers.find(in: sources) { report.add(danger) } }
    nameCommits(&report)
    report.finish()
    return report
  }

  private func difference(of name: String) -> EnvironmentDifference {
    EnvironmentDifference(
      name, from: old.rendering(of: name), to: new.rendering(of: name),
      across: old.isAlone && new.isAlone, knowing: CheckedValue.ofObjects)
  }

  private func causes(
    of difference: EnvironmentDifference, _ entries: [ObjectEntry], _ places: inout Places
  ) -> [[[ChangeCause]]] {
    guard findsCauses else { return entries.map { _ in [] } }
    let finder = CauseFinder(difference)
    return zip(difference.objects, entries).map { finder.causes(of: $0, $1, &places) }
  }

  /// The files that both trees do not have alike.
  private var sources: SourceDifference? {
    guard findsDangers, let old = old.tree, let new = new.tree else { return nil }
    return SourceDifference(from: old.workspace.tree, to: new.workspace.tree)
  }

  private func nameCommits(_ report: inout ComparisonReport) {
    guard let history else { return }
    history.look(report.changes.flatMap { $0.causes.joined() })
    var inputs: [String: [RepoPath]] = [:]
    report.nameCommits { cause, environment in
      if let commit = history.commit(of: cause) { return commit }
      // The line is older: something else has brought it here.
      let files = inputs[environment] ?? self.inputs(of: environment)
      inputs[environment] = files
      return history.commit(ofAny: files)
    }
  }

  /// The files that an environment is rendered from, on both sides.
  private func inputs(of name: String) -> [RepoPath] {
    [old.tree, new.tree].flatMap { tree -> [RepoPath] in
      guard let tree, let environment = tree[name] else { return [] }
      return EnvironmentInputs(environment, of: tree).all.map(\.path)
    }
  }
}
