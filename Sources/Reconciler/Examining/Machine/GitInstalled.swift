internal import Git

/// The program git, which has the network to itself.
enum GitInstalled: Examination {
  static let id = "git-program"
  static let area = ExaminationArea.machine

  static func examine(_ patient: Patient) -> [Remark] {
    guard let machine = patient.machine else {
      return [.unchecked("nothing but files is known here, and nothing of a machine")]
    }
    let oldest = GitProgram.oldest
    switch machine.git {
    case .failure(let error):
      return [
        .wrong("\(error.reason), and `--push` needs it", fix: error.remedy ?? Self.installation)
      ]
    case .success(let git) where !git.version.isKnown:
      return [.wrong("the program `git` does not say its version", fix: Self.installation)]
    case .success(let git) where git.version < oldest:
      return [
        .wrong(
          "git \(git.version) is older than \(oldest), and does not know "
            + "`fetch --no-write-fetch-head`", fix: Self.installation)
      ]
    case .success(let git): return [.fine("git \(git.version); \(oldest) is enough")]
    }
  }

  private static let installation = "install git \(GitProgram.oldest) or a newer one"
}
