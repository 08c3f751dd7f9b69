internal import Documents
internal import Manifests
internal import Overlays

/// An environment as it is rendered from a tree, for those who change that.
struct EnvironmentView {
  let environment: Environment
  let tree: ReconciledTree
  let explainer: Explainer
  /// What is wrong with its settings, or with what is rendered.
  let report: Report

  init(_ environment: Environment, of tree: ReconciledTree) {
    self.environment = environment
    self.tree = tree
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    explainer = Explainer(environment, of: tree, settings)
    report.add(explainer.rendering.report)
    self.report = report
  }

  var sources: SourceTable { explainer.rendering.sources }
  var manifests: [Manifest] { explainer.rendering.manifests.manifests }
  var files: any FileTree { tree.workspace.tree }

  /// Whether there is something to look at.
  var isRendered: Bool { !manifests.isEmpty }

  /// Where something stands, to show.
  func location(of place: Place) -> Location { sources.location(of: place) }

  /// The file of the environment that says what it is made of, without symbolic links.
  func kustomization() throws(EditRefusal) -> SourceEdit {
    guard let found = KustomizationFile.find(in: environment.folder, of: files),
      let path = try? files.resolve(found.path)
    else {
      throw EditRefusal(
        Diagnostic(
          "kustomization-file", "`\(environment.name.text)` has no kustomization.yaml", at: nil))
    }
    return SourceEdit(path: path, text: found.text)
  }

  /// The file of the environment that says what it is made of, with changes.
  func editKustomization(
    _ change: (inout KustomizationEditor) throws(EditFailure) -> Void
  ) throws(EditRefusal) -> [SourceEdit] {
    let file = try kustomization()
    var editor = KustomizationEditor(file.text)
    do throws(EditFailure) {
      try change(&editor)
    } catch {
      throw refusal(error, of: file.path)
    }
    return [SourceEdit(path: file.path, text: editor.text)]
  }

  /// A refusal to edit a file.
  func refusal(_ failure: EditFailure, of path: RepoPath?) -> EditRefusal {
    var place: Location?
    if let path, let text = try? files.contents(of: path) {
      let file = SourceFile(path: tree.workspace.shown(path), text: text, isConfidential: true)
      place = Location(file, 0..<0)
    }
    return EditRefusal(Diagnostic("set-text", failure.message, at: place, hint: failure.hint))
  }

  /// What is wrong with this and was not with another view.
  func newErrors(since other: EnvironmentView) -> [Diagnostic] {
    let known = Set(other.report.diagnostics.map(Mistake.init))
    return report.diagnostics.filter { $0.severity == .error && !known.contains(Mistake($0)) }
  }

  /// What is said now of mirrors that beat layers behind their own.
  func newNotes(since other: EnvironmentView) -> [Diagnostic] {
    let known = Set(other.report.diagnostics.map(Mistake.init))
    return report.diagnostics.filter {
      $0.rule == "config-mirror-order" && !known.contains(Mistake($0))
    }
  }

  /// A mistake, wherever in its file it stands now.
  private struct Mistake: Hashable {
    let rule: String
    let message: String
    let path: String

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      message = diagnostic.message
      path = diagnostic.location?.file.path ?? ""
    }
  }
}
