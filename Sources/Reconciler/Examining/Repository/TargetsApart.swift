internal import Documents

/// Two environments that are delivered to one place.
enum TargetsApart: Examination {
  static let id = "delivery-overlap"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let tree = patient.tree, tree.settings.isPresent else { return [] }
    var report = Report()
    tree.checkTargets(&report)
    return Remark.all(
      report.diagnostics.map { .wrong($0) },
      orFine: "each environment is delivered to a place of its own"
    )
  }
}
