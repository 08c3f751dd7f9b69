/// The root of a repository of this program, with its settings.
enum RootFound: Examination {
  static let id = "repository-root"
  static let area = ExaminationArea.repository

  private static let settings =
    "write `reconcile.yaml` at the root of the repository: `apiVersion: "
    + "reconcile.electinfo.dev/v1` "
    + "and `kind: Repository` are enough"

  static func examine(_ patient: Patient) -> [Remark] {
    guard let tree = patient.tree else {
      return [
        .wrong(
          "there is no `reconcile.yaml` and no `.git` in `\(patient.place)` and above it: "
            + "nothing of a "
            + "repository was looked at", fix: "name a clone with `-C DIR`, or " + settings)
      ]
    }
    guard tree.settings.isPresent else {
      return [
        .wrong(
          "there is no `reconcile.yaml` in `\(patient.place)`, which is the root", fix: settings)
      ]
    }
    let count = tree.environments.count
    return [
      .fine("`\(patient.place)` is the root, with \(count) environment" + (count == 1 ? "" : "s"))
    ]
  }
}
