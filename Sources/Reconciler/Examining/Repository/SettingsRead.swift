internal import Documents

/// `reconcile.yaml`, the files `environment.yaml`, and the names of environments.
enum SettingsRead: Examination {
  static let id = "settings"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let tree = patient.tree, tree.settings.isPresent else { return [] }
    let mistakes = patient.settingMistakes.filter {
      !EditionKnown.isAbout($0, in: tree) && $0.rule != InputsPlain.rule
    }
    return Remark.all(
      mistakes.map { .wrong($0) },
      orFine: "`reconcile.yaml` and each `environment.yaml` can be read")
  }
}
