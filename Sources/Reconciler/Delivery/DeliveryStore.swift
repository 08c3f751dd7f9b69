internal import Documents
internal import Git

/// The repository that has the branches.
struct DeliveryStore: Sendable {
  let repository: Repository
  let sourceBranch: SourceBranch
  private let remote: String

  init(_ repository: Repository, remote: String, _ sourceBranch: String?) throws(GitError) {
    self.repository = repository
    self.remote = remote
    self.sourceBranch = try SourceBranch(sourceBranch, in: repository, remote: remote)
  }

  /// How a branch is now, with what happened to folders of it.
  func state(
    of branch: String, _ folders: [RepoPath]
  ) throws(DeliveryFailure) -> BranchState {
    try check(branch)
    let local = try id(of: "refs/heads/" + branch)
    let other = try id(of: "refs/remotes/\(remote)/\(branch)")
    let tip = try BranchState.newer(branch, local, other, in: repository)
    return try BranchState(branch, tip: tip, local: local, folders, in: repository)
  }

  private func id(of reference: String) throws(DeliveryFailure) -> ObjectID? {
    try wrap { () throws(GitError) in try repository.id(of: reference) }
  }

  /// Nothing is delivered to a branch that people work on.
  private func check(_ name: String) throws(DeliveryFailure) {
    let head = try wrap { () throws(GitError) in try repository.target(of: "HEAD")?.branch }
    let taken = [(sourceBranch.name, "the source branch"), (head ?? "", "the branch of HEAD")]
    for (other, what) in taken
    where !other.isEmpty && (name == other || name.hasPrefix(other + "/")) {
      throw .forbiddenBranch(name, reason: "it is \(what) or lies under it")
    }
    if let tree = try wrap({ () throws(GitError) in try repository.workingTree(of: name) }) {
      throw .forbiddenBranch(name, reason: "`\(tree)` has it checked out")
    }
  }

  /// Moves branches to commits. Whoever is faster wins.
  func publish(_ commits: [BranchCommit]) -> [Result<Void, DeliveryFailure>] {
    guard let committer = commits.first?.committer else { return [] }
    do throws(GitError) {
      return try repository.move(commits.map(\.move), by: committer).map { error in
        error.map { .failure(.git($0)) } ?? .success(())
      }
    } catch {
      return commits.map { _ in .failure(.git(error)) }
    }
  }
}
