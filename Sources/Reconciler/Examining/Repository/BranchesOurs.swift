internal import Documents

/// What somebody else has changed in what was delivered.
enum BranchesOurs: Examination {
  static let id = "branch-held"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let branches = patient.branches else { return [] }
    let mistakes = branches.remarks(
      failing: { _, _ in nil },
      found: { place, state in
        guard let edit = state.edit else { return nil }
        let failure = DeliveryFailure.held(branch: place.target.branch, edit)
        let name = place.environment.name.text
        return .wrong(
          failure.reason,
          fix: "`\(edit.command)` shows it; `reconcile --env \(name) --adopt` delivers over it")
      })
    return Remark.all(mistakes, orFine: "nobody else has changed what was delivered")
  }
}
