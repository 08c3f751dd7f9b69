internal import Documents
internal import Reconciler

/// Which environments of which tree a call means.
struct EnvironmentOptions {
  /// Names and patterns; none for all.
  private(set) var patterns: [String]
  let takesAll: Bool
  /// The commit whose tree is meant; nil if the call does not say.
  let revision: String?
  /// Whether the files as they are now are meant.
  let takesFiles: Bool

  /// All environments.
  init() {
    (patterns, takesAll, revision, takesFiles) = ([], false, nil, false)
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    patterns = try arguments.takeValues("--env")
    takesAll = arguments.takeFlag("--all")
    revision = try arguments.takeValue("--from")
    takesFiles = arguments.takeFlag("--worktree")
    guard revision == nil || !takesFiles else {
      throw UsageError(
        "`--from` names a commit, `--worktree` takes the files as they are: one of both")
    }
    guard patterns.isEmpty || !takesAll else {
      throw UsageError("`--all` takes all environments, so `--env` says nothing")
    }
  }

  /// The same with environments that are named without `--env`.
  func naming(_ words: [String]) -> EnvironmentOptions {
    var options = self
    options.patterns += words
    return options
  }

  /// The tree that is meant: the files as they are now, if no commit is named.
  func open(in workplace: Workplace) throws(OpeningFailure) -> OpenedTree {
    guard let revision else { return try workplace.openFiles() }
    return try workplace.openCommit(revision)
  }

  /// The environments that are meant, in the order of their names; all of them if none is named.
  func select(in tree: ReconciledTree) throws(OpeningFailure) -> [Environment] {
    if patterns.isEmpty, !tree.environments.isEmpty { return tree.environments }
    guard !patterns.isEmpty else {
      throw OpeningFailure(
        message: "there is no environment",
        hint: "a folder below `environments/` with a kustomization.yaml is one", rule: "usage",
        code: .unusable)
    }
    let (environments, unknown) = tree.select(patterns)
    guard let unknown else { return environments }
    throw OpeningFailure(noEnvironment: unknown, in: tree)
  }
}

extension OpeningFailure {
  /// Says that no environment has a name.
  init(noEnvironment name: String, in tree: ReconciledTree) {
    let names = tree.environments.map(\.name.text)
    self.init(
      message: "there is no environment `\(name)`",
      hint: Suggestion.hint(for: name, among: names)
        ?? (names.isEmpty
          ? "a folder below `environments/` with a kustomization.yaml is one"
          : "`reconcile envs` lists them"),
      rule: "usage", code: .unusable)
  }
}
