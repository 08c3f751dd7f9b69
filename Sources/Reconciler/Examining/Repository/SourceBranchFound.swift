internal import Git

/// The branch whose commits are delivered.
enum SourceBranchFound: Examination {
  static let id = "source-branch"
  static let area = ExaminationArea.repository

  static func examine(_ patient: Patient) -> [Remark] {
    guard let repository = patient.opened, let settings = patient.tree?.settings,
      settings.isPresent
    else { return [] }
    let written = settings.source.branch
    do throws(GitError) {
      let branch = try SourceBranch(written?.value.text, in: repository, remote: patient.remote)
      guard branch.tips.isEmpty else {
        return [.fine("the source branch is `\(branch.name)`")]
      }
      let name = ShellText.quoted(branch.name)
      return [
        .wrong(
          "there is no branch `\(branch.name)`, here or fetched from `\(patient.remote)`: only its "
            + "commits would be delivered", at: written?.location,
          fix: "`git fetch \(ShellText.quoted(patient.remote)) \(name)`, or name another one as "
            + "`source.branch` in reconcile.yaml")
      ]
    } catch {
      return [.wrong(error.reason, fix: error.remedy)]
    }
  }
}
