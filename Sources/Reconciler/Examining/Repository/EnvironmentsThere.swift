internal import Git

/// What was delivered for environments that are no more.
enum EnvironmentsThere: Examination {
  static let id = "environment-gone"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard patient.branches != nil, let tree = patient.tree, let repository = patient.opened else {
      return []
    }
    do throws(DeliveryFailure) {
      let gone = try GoneEnvironments(
        beside: tree, root: patient.root, in: repository, remote: patient.remote)
      let mistakes = gone.environments.map { environment in
        Remark.wrong(
          "the environment `\(environment.name.text)` is gone, and what was delivered stays on "
            + "`\(environment.branch)`", fix: "`reconcile retire \(environment.name.text)`")
      }
      return Remark.all(mistakes, orFine: "nothing is left of environments that are gone")
    } catch {
      return [.unchecked("environments that are gone: \(error.reason)", fix: error.hint)]
    }
  }
}
