internal import Documents
internal import Git
internal import Reconciler

/// Where a change of sources goes: the branch, and the remote.
struct ProposalOptions {
  private let name: String?
  let pushes: Bool
  let remote: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    name = try arguments.takeValue("--branch")
    pushes = arguments.takeFlag("--push")
    remote = try arguments.takeValue("--remote") ?? "origin"
  }

  /// The branch, with another name if the call says none.
  func branch(else other: String) throws(OpeningFailure) -> BranchName {
    do throws(SettingMistake) {
      return try BranchName(name ?? other)
    } catch {
      throw OpeningFailure(
        message: "`\(name ?? other)` \(error.message)", hint: error.hint ?? "`--branch NAME`",
        rule: "usage", code: .unusable)
    }
  }

  /// Commits files, and brings the branch to the remote if that is asked for.
  func make(
    _ proposal: SourceProposal, _ changes: [(path: RepoPath, text: SourceText)],
    _ message: String, _ access: NetworkAccess
  ) throws(OpeningFailure) -> SourceProposal.Outcome {
    do throws(ProposalFailure) {
      let outcome = try proposal.commit(changes, message, access)
      try push(outcome.commit, of: proposal, access)
      return outcome
    } catch {
      throw OpeningFailure(error)
    }
  }

  /// Brings the branch to the remote, if that is asked for.
  func push(
    _ commit: ObjectID, of proposal: SourceProposal, _ access: NetworkAccess
  ) throws(ProposalFailure) {
    if pushes { try proposal.push(commit, to: remote, access) }
  }

  /// What was done, in a line.
  func text(of outcome: SourceProposal.Outcome, on branch: BranchName) -> String {
    let short = outcome.commit.description.prefix(10)
    let pushed = pushes ? ", pushed to \(remote)" : ""
    switch outcome {
    case .committed: return "committed to \(branch.text) as \(short)\(pushed)\n"
    case .known: return "\(branch.text) has it already as \(short)\(pushed)\n"
    }
  }
}

extension OpeningFailure {
  /// Says why a change of sources is on no branch. Another name is up to the call.
  init(_ failure: ProposalFailure) {
    self.init(message: failure.reason, hint: failure.hint, rule: "git")
    if case .branchIsThere = failure { code = .unusable }
  }
}
