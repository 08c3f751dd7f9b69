internal import Documents
internal import Git

/// Branches that are delivered to, and that people work on.
enum BranchesFree: Examination {
  static let id = "branch-in-use"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard patient.opened != nil, patient.tree?.settings.isPresent == true else { return [] }
    guard let branches = patient.branches else {
      return [.unchecked("branches, as the settings cannot be read, or nothing is committed")]
    }
    var told: Set<String> = []
    let mistakes = branches.places.flatMap { place in
      place.target.branches.compactMap { branch -> Remark? in
        guard place.state != nil, let tree = branches.checkedOut?.workingTree(of: branch),
          told.insert(branch).inserted
        else { return nil }
        return .wrong(
          "`\(branch)` is checked out in `\(tree)`, so nothing is delivered to it",
          fix: "`git -C \(ShellText.quoted(tree)) switch --detach`")
      }
    }
    let forbidden = branches.remarks { place, failure in
      guard case .forbiddenBranch(let branch, _) = failure, told.insert(branch).inserted else {
        return nil
      }
      return .wrong(failure.reason, fix: failure.hint)
    }
    return Remark.all(
      mistakes + forbidden, orFine: "nobody works on a branch that is delivered to")
  }
}
