internal import Documents
internal import Git
internal import Manifests

/// Applications of environments that are not there.
enum ApplicationsKnown: Examination {
  static let id = "application-unknown"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation else { return [] }
    let applications = patient.installed
    guard !applications.isEmpty else { return [] }
    let mistakes = applications.filter { $0.expected == nil }.map { application in
      let own = application.manifest.namespace.string
      let namespace = own.isEmpty ? installation.namespace : own
      return Remark.wrong(
        "\(application.manifest.id) is of no environment",
        at: installation.location(of: application.manifest),
        fix: "`kubectl -n \(ShellText.quoted(namespace)) delete application "
          + "\(ShellText.quoted(application.manifest.name.string))`, after a look at what "
          + "that takes away")
    }
    return Remark.all(mistakes, orFine: "each Application of the project has an environment")
  }
}
