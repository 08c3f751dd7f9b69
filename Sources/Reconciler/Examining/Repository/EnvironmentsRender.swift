internal import Documents

/// What keeps environments from being rendered.
enum EnvironmentsRender: Examination {
  static let id = "rendering"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard patient.tree?.settings.isPresent == true else { return [] }
    guard let applications = patient.applications else {
      return [.unchecked("environments, as the settings cannot be read")]
    }
    let known = patient.settingMistakes
    let found = applications.report.diagnostics.filter { diagnostic in
      diagnostic.severity == .error && diagnostic.rule != InputsPlain.rule
        && !ApplicationFilesWritten.rules.contains(diagnostic.rule)
        && !known.contains { $0.isSamePlace(as: diagnostic) }
    }
    return Remark.all(
      found.map { .wrong($0, fix: "`reconcile check --all` shows the lines") },
      orFine: "all environments can be rendered")
  }
}

extension Diagnostic {
  /// Whether it says the same of the same place.
  fileprivate func isSamePlace(as other: Diagnostic) -> Bool {
    rule == other.rule && message == other.message
      && location?.range == other.location?.range
      && location?.file.path == other.location?.file.path
  }
}
