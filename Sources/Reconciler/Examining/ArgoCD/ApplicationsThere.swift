internal import Documents
internal import Manifests

/// Environments of which Argo CD has not heard.
enum ApplicationsThere: Examination {
  static let id = "applications"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation,
      let made = patient.applications
    else { return [] }
    guard !made.report.hasErrors else {
      return [.unchecked("Applications, as not all environments can be rendered")]
    }
    guard !installation.objects(ofArgoKind: "Application").isEmpty else {
      return [.unchecked("there is no Application among the manifests")]
    }
    let names = Set(patient.installed.compactMap { $0.expected?.name })
    let mistakes = made.applications.filter { !names.contains($0.name) }.map { application in
      Remark.wrong(
        "Argo CD has no Application of the environment `\(application.environment.name.text)`",
        fix: InstalledApplication.command(application.environment))
    }
    return Remark.all(mistakes, orFine: "each environment has an Application")
  }
}
