package import Documents
internal import Manifests
internal import Overlays

/// Changes what environments are made of so that they have some values: in memory, and nothing else
/// about them.
package struct EnvironmentEditor: Sendable {
  /// Which of several places is meant.
  package struct Options: Sendable {
    /// Whether keys and fields may be added that nothing sets yet.
    package var allowsNew = false
    /// The file of a ConfigSet that is meant.
    package var file: String?
    /// The layer whose mirror is meant.
    package var layer: String?
    /// The ConfigSet whose files are meant, by what its object says of it.
    var configuration: Int32?

    package init() {}
  }

  /// What was done for an environment.
  package struct Outcome: Sendable {
    package let environment: Environment
    package let name: String
    /// The value before, and now; nil for none.
    package let old: String?
    package let new: String?
    package let isHidden: Bool
    /// Whether the value did not stand in the call.
    package let isConfidential: Bool
    /// The files that were written for it; none if it had the value.
    package let paths: [RepoPath]
  }

  private let base: ReconciledTree
  private let options: Options
  private var files: EditedTree
  package private(set) var outcomes: [Outcome] = []
  /// What cannot be done.
  package private(set) var report = Report()

  package init(_ tree: ReconciledTree, _ options: Options) {
    base = tree
    self.options = options
    files = EditedTree(tree.workspace.tree)
  }

  /// The files that are otherwise now, with what they were before.
  package var changes: [(path: RepoPath, old: SourceText?, new: SourceText)] {
    files.files.compactMap { path, new in
      let old = try? base.workspace.tree.contents(of: path)
      return old?.bytes == new.bytes ? nil : (path: path, old: old, new: new)
    }
  }

  /// The changes as a patch; nil for a file of which it would show what nobody shall read.
  package func patches() -> [(path: RepoPath, text: String?)] {
    changes.map { change in
      let patch = UnifiedPatch(
        of: change.path, from: change.old, to: change.new, hiding: HiddenLines.find)
      return (path: change.path, text: patch?.text)
    }
  }

  /// Gives an environment some values; what cannot be done is reported, and the rest is tried.
  package mutating func set(_ assignments: [Assignment], in environment: Environment) {
    var view = EnvironmentView(environment, of: base.with(files))
    guard view.isRendered else { return report.add(view.report) }
    for assignment in assignments {
      do throws(EditRefusal) {
        view = try set(assignment, view, options)
      } catch {
        for diagnostic in error.diagnostics { report.add(diagnostic.naming(environment)) }
      }
    }
  }

  private mutating func set(
    _ assignment: Assignment, _ view: EnvironmentView, _ options: Options
  ) throws(EditRefusal) -> EnvironmentView {
    let plan = try Self.plan(assignment, view, options)
    for note in plan.notes { report.add(note.naming(view.environment)) }
    return try carryOut(plan, of: assignment, view)
  }

  /// Changes the files as a plan says, and answers how the environment is rendered then.
  mutating func carryOut(
    _ plan: any EditPlan, of assignment: Assignment, _ view: EnvironmentView
  ) throws(EditRefusal) -> EnvironmentView {
    let edits = try plan.edits().filter { edit in
      (try? files.contents(of: edit.path))?.bytes != edit.text.bytes
    }
    var outcome = Outcome(
      environment: view.environment, name: assignment.name, old: plan.value, new: plan.value,
      isHidden: plan.isHidden, isConfidential: assignment.isConfidential, paths: [])
    defer { outcomes.append(outcome) }
    guard !edits.isEmpty else { return view }
    for edit in edits { try refuseShared(edit, view) }
    var edited = files
    for edit in edits { edited.write(edit.text, at: edit.path) }
    let after = EnvironmentView(view.environment, of: base.with(edited))
    let errors = after.newErrors(since: view)
    guard errors.isEmpty else { throw EditRefusal(errors) }
    let new = try plan.check(after)
    for note in after.newNotes(since: view) { report.add(note) }
    files = edited
    outcome = Outcome(
      environment: view.environment, name: assignment.name, old: plan.value, new: new,
      isHidden: plan.isHidden, isConfidential: assignment.isConfidential, paths: edits.map(\.path))
    return after
  }

  /// What a symbolic link leads to may be a part of other environments, too.
  private func refuseShared(_ edit: SourceEdit, _ view: EnvironmentView) throws(EditRefusal) {
    guard !edit.path.isInside(view.environment.folder) else { return }
    throw EditRefusal(
      Diagnostic(
        "set-place",
        "a symbolic link leads to `\(view.tree.workspace.shown(edit.path))`, which is no file of this "
          + "environment alone", at: nil,
        hint: "change it there, or put a folder or a file in place of the link"))
  }

  /// How a value is set in an environment.
  static func plan(
    _ assignment: Assignment, _ view: EnvironmentView, _ options: Options
  ) throws(EditRefusal) -> any EditPlan {
    switch assignment.subject {
    case .key(let key): try KeyPlan(key, assignment.change, view, options)
    case .image(let name): try ImagePlan(name, assignment.change, view)
    case .replicas(let name): try ReplicaPlan(name, assignment.change, view)
    case .namespace: try NamespacePlan(assignment.change, view)
    case .field(let object, let path): try FieldPlan(assignment, object, path, view, options)
    }
  }
}

extension Diagnostic {
  /// The same with the name of an environment, if it is about a value that is set.
  fileprivate func naming(_ environment: Environment) -> Diagnostic {
    guard rule.hasPrefix("set-") else { return self }
    return Diagnostic(
      rule, "\(environment.name.text): \(message)", at: location, severity: severity, hint: hint,
      notes: notes)
  }
}
