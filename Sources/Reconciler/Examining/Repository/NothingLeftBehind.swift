internal import Git

/// What a run that was killed has left behind.
enum NothingLeftBehind: Examination {
  static let id = "left-behind"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let repository = patient.opened else { return [] }
    do throws(GitError) {
      let found = try LeftBehind(in: repository)
      if found.isRunning { return [.unchecked("a run moves references at this moment")] }
      let mistakes = journal(found) + found.locks.map(lock)
      return Remark.all(mistakes, orFine: "no run has left anything behind")
    } catch {
      return [.wrong(error.reason, fix: error.remedy)]
    }
  }

  private static func journal(_ found: LeftBehind) -> [Remark] {
    guard let journal = found.journal else { return [] }
    return [
      .wrong(
        "a run has died \(journal.ageText) ago and left `\(journal.path)`",
        fix: "`reconcile --all`: the next delivery removes it, and the locks that it names")
    ]
  }

  private static func lock(_ file: LeftBehind.File) -> Remark {
    guard file.age > LeftBehind.patience else {
      return .unchecked("`\(file.path)` is there for \(file.ageText), somebody may be writing")
    }
    return .wrong(
      "`\(file.path)` keeps others from writing, for \(file.ageText)",
      fix: "`rm \(ShellText.quoted(file.path))`, if no git is running")
  }
}
