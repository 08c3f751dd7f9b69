internal import Git

/// The repository of git, which this user has to be allowed to read.
enum RepositoryOpened: Examination {
  static let id = "git-repository"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard patient.tree != nil else { return [] }
    switch patient.repository {
    case .success(let repository):
      let form =
        repository.workFolder == nil ? "a bare repository" : "a repository with a working tree"
      return [.fine("`\(repository.commonFolder)` is \(form)")]
    case .failure(.notARepository):
      return [.unchecked("this is in no git repository, so nothing can be delivered from here")]
    case .failure(let error): return [.wrong(error.reason, fix: error.remedy)]
    }
  }
}
