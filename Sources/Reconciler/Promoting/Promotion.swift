package import Documents
internal import Manifests

/// Takes values of one environment over into the sources of another one: in memory, each as `set`
/// would do it.
package struct Promotion: Sendable {
  package let source: Environment
  package let target: Environment
  /// The values that differ, in the order of their names.
  package private(set) var values: [PromotedValue] = []
  /// What cannot be done.
  package private(set) var report = Report()
  let from: EnvironmentView
  private let before: EnvironmentView
  private(set) var view: EnvironmentView
  private var editor: EnvironmentEditor
  let rules: PromotionRules

  /// Finds what differs and takes over what a choice means.
  package init(
    from source: Environment, to target: Environment, of tree: ReconciledTree,
    _ choice: PromotionChoice
  ) {
    (self.source, self.target) = (source, target)
    from = EnvironmentView(source, of: tree)
    before = EnvironmentView(target, of: tree)
    view = before
    editor = EnvironmentEditor(tree, EnvironmentEditor.Options())
    var ignored = Report()
    let settings = tree.settings(of: target, &ignored).promotion
    rules = PromotionRules(from: from, to: before, settings)
    for view in [from, before] where view.report.hasErrors || !view.isRendered {
      report.add(view.report)
    }
    refuseOther(than: settings.from)
    if !report.hasErrors { takeOver(choice) }
  }

  /// The files that are otherwise now, with what they were before.
  package var changes: [(path: RepoPath, old: SourceText?, new: SourceText)] { editor.changes }

  /// The changes as a patch; nil for a file of which it would show what nobody shall read.
  package var patches: [(path: RepoPath, text: String?)] { editor.patches() }

  /// The values that are taken over.
  package var travelling: [PromotedValue] { values.filter { $0.reason == nil } }

  /// The values that stay as they are, and why.
  package var kept: [(value: PromotedValue, reason: KeptReason)] {
    values.compactMap { value in value.reason.map { (value, $0) } }
  }

  /// What is different in the objects of the target, with its dangers.
  package var effect: ComparisonReport {
    let name = target.name.text
    let old = RenderedSide(before.explainer.rendering, of: name, label: name)
    let new = RenderedSide(
      view.explainer.rendering, of: name, label: "\(name) with what is taken over")
    var comparison = SideComparison(from: old, to: new)
    comparison.findsCauses = false
    return comparison.compare([name])
  }

  /// What both are rendered from.
  package var renderings: [Rendering] { [from, before].map(\.explainer.rendering) }

  /// From where values may come is said by who takes them.
  private mutating func refuseOther(than from: [Setting<EnvironmentName>]) {
    guard !from.isEmpty, !from.contains(where: { $0.value == source.name }) else { return }
    let names = from.map { "`\($0.value.text)`" }.joined(separator: ", ")
    add(
      Diagnostic(
        "promote-from",
        "`\(target.name.text)` takes over from \(names), not from `\(source.name.text)`",
        at: from.first?.location, hint: "add it to `promote.from`, if that is right"))
  }

  private mutating func takeOver(_ choice: PromotionChoice) {
    var choice = choice
    var known: Set<[String]> = []
    for value in OwnValues(of: from).values {
      known.insert((value.moved(from: from, to: before) ?? value).identity)
      if let key = value.keyInLayer { known.insert(key) }
      let meaning = choice.meaning(of: value)
      if meaning.isMeant { consider(value, isNamed: meaning.isNamed) }
    }
    for value in OwnValues(of: before).values where !known.contains(value.identity) {
      if let key = value.keyInLayer, known.contains(key) { continue }
      let meaning = choice.meaning(of: value)
      if meaning.isMeant { considerOwn(value, isNamed: meaning.isNamed) }
    }
    for (word, hasStar) in choice.unused { consider(word, hasStar: hasStar) }
    values.sort { $0.name.precedesInBytes($1.name) }
  }

  /// Adds a mistake.
  mutating func add(_ diagnostic: Diagnostic) { report.add(diagnostic) }

  /// Adds what becomes of a value; several files may say the same.
  mutating func add(_ value: PromotedValue) {
    let isKnown = values.contains { $0.isSame(as: value) }
    if !isKnown { values.append(value) }
  }

  /// Changes the sources of the target so that it has a value, and answers what was done; all stays as
  /// it is if that cannot be.
  mutating func carryOut(
    _ step: PromotionStep
  ) throws(EditRefusal) -> EnvironmentEditor.Outcome? {
    var edited = editor
    let after = try edited.carryOut(step.plan, of: step.assignment, view)
    try step.check(after)
    (editor, view) = (edited, after)
    return edited.outcomes.last
  }
}
