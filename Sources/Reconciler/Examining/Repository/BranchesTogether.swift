internal import Git

/// Branches here and at the remote that went different ways.
enum BranchesTogether: Examination {
  static let id = "branch-diverged"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let branches = patient.branches else { return [] }
    var told: Set<String> = []
    let mistakes = branches.remarks { place, failure in
      switch failure {
      case .diverged(let branch, _, _):
        told.insert(branch).inserted ? .wrong(failure.reason, fix: failure.hint) : nil
      case .git(let error):
        told.insert(place.target.branch).inserted
          ? .unchecked("`\(place.target.branch)`: \(error.reason)", fix: error.remedy) : nil
      default: nil
      }
    }
    let isElsewhere = branches.places.contains { $0.state == nil }
    let others =
      isElsewhere
      ? [Remark.unchecked("the branches in another repository: `delivery.repository`")] : []
    return Remark.all(
      mistakes, orFine: "branches are as they were fetched from `\(patient.remote)`, or newer")
      + others
  }
}
