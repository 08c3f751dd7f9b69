internal import Documents
internal import Git
internal import Overlays

/// The files from which Argo CD learns of the environments.
enum ApplicationFilesWritten: Examination {
  static let id = "application-files"
  static let area = ExaminationArea.repository
  /// What keeps them from being written, and nothing else.
  static let rules: Set<String> = ["application-source", "application-name"]

  static func examine(_ patient: Patient) -> [Remark] {
    guard let tree = patient.tree, let applications = patient.applications else { return [] }
    let folder = ApplicationFiles.standardFolder
    guard (try? tree.workspace.tree.kind(of: folder)) == .folder else {
      return [
        .unchecked("there is no folder `\(folder.text)`", fix: "`reconcile argocd apps --write`")
      ]
    }
    guard !applications.report.hasErrors else {
      let found = applications.report.diagnostics.filter { rules.contains($0.rule) }
      return found.isEmpty
        ? [.unchecked("what Argo CD should know, as not all environments can be rendered")]
        : found.map { .wrong($0) }
    }
    let changes = ApplicationChanges(
      applications.files, in: folder, of: tree.workspace.tree, namesOthers: true)
    let shown = tree.workspace.shown
    let mistakes =
      changes.changed.map { change in
        Remark.wrong(
          "\(shown(change.path)) \(change.state.rawValue)", fix: "`reconcile argocd apps --write`")
      }
      + changes.gone.map { path in
        Remark.wrong(
          "\(shown(path)) is of no environment", fix: "`git rm \(ShellText.quoted(shown(path)))`")
      }
    return Remark.all(mistakes, orFine: "`\(folder.text)` says what the environments are")
  }
}
