package import Git

/// Why a change of sources cannot be put on a branch.
package enum ProposalFailure: Error, Equatable, Sendable {
  /// There is a branch of that name, with something else on it, or one that is in its way.
  case branchIsThere(String)
  case git(GitError)

  package var reason: String {
    switch self {
    case .branchIsThere(let name): "the branch `\(name)` is there, or one that is in its way"
    case .git(let error): error.reason
    }
  }

  package var hint: String? {
    switch self {
    case .branchIsThere(let name):
      "`--branch NAME` takes another one, `git branch -D \(name)` takes it away"
    case .git(let error): error.remedy
    }
  }
}
