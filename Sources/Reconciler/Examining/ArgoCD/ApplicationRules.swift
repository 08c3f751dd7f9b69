internal import Checks
internal import Documents
internal import Manifests

/// What `reconcile check` says of Applications and projects, too.
enum ApplicationRules: Examination {
  static let id = "application-rules"
  static let area = ExaminationArea.argocd
  private static let rules = ["application-path", "application-project"]

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation, let tree = patient.tree,
      !installation.objects(ofArgoKind: "Application").isEmpty
    else { return [] }
    let subject = Subject(installation.material(besideFoldersOf: tree))
    let found = Rules.inspect(subject, by: rules.compactMap { Rules.rule($0) })
    let mistakes = found.report.diagnostics.filter { $0.severity == .error }
    return Remark.all(
      mistakes.map { .wrong($0) }, orFine: "rules of `reconcile check` have nothing to say")
  }
}
