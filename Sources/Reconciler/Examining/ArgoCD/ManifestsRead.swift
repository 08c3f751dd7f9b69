internal import Documents

/// Whether what was given of an installation can be read, and has something of it.
enum ManifestsRead: Examination {
  static let id = "argocd-manifests"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.given else {
      return [
        .unchecked(
          "no manifests of an installation were given", fix: "`\(command)`")
      ]
    }
    let mistakes = installation.mistakes.map { diagnostic in
      diagnostic.rule == "refused"
        ? Remark.unchecked(
          diagnostic.message,
          fix: "`kubectl kustomize \(installation.name) | reconcile doctor --argocd -`")
        : Remark.wrong(diagnostic)
    }
    guard !installation.manifests.isEmpty else {
      let nothing = Remark.wrong(
        "there are no objects in `\(installation.name)`", fix: "`\(command)`")
      return mistakes.isEmpty ? [nothing] : mistakes
    }
    let count = installation.manifests.count
    return Remark.all(
      mistakes, orFine: count == 1 ? "one object was read" : "\(count) objects were read")
  }

  private static let command =
    "kubectl -n argocd get deploy,cm,applications,appprojects -o yaml | reconcile doctor --argocd -"
}
