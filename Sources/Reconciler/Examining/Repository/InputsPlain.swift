internal import Documents

/// Files that git checks out as others than are committed.
enum InputsPlain: Examination {
  static let id = "filtered-inputs"
  static let area = ExaminationArea.repository
  /// What a rendering calls them.
  static let rule = "input-is-filtered"

  static func examine(_ patient: Patient) -> [Remark] {
    guard let applications = patient.applications else { return [] }
    var report = applications.report
    for mistake in patient.settingMistakes { report.add(mistake) }
    let found = report.diagnostics.filter { $0.rule == rule }
    return Remark.all(
      found.map { .wrong($0) }, orFine: "git checks out what is read as it is committed")
  }
}
