internal import Git

/// What a delivery has to know of the history, and a clone may have left out.
enum HistoryWhole: Examination {
  static let id = "history"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let repository = patient.opened else { return [] }
    var mistakes: [Remark] = []
    if let end = repository.shallowCommits.min(by: { "\($0)" < "\($1)" }) {
      let error = GitError.shallow(end)
      mistakes.append(
        .wrong(
          "this clone is shallow: which of two commits is the newer cannot be told",
          fix: error.remedy))
    }
    if repository.isPartial {
      mistakes.append(
        .wrong(
          "this is a partial clone: objects that are not here are not fetched when they are needed",
          fix: GitError.completion))
    }
    return Remark.all(mistakes, orFine: "the whole history is here")
  }
}
