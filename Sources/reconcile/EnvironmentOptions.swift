internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

/// Which environments of which tree a call means.
struct EnvironmentOptions {
  /// The options, for the list of those that are known.
  static let names = ["--env", "--all", "--from", "--worktree"]

  /// Names and patterns; none for all.
  let patterns: [String]
  let takesAll: Bool
  /// The commit whose tree is meant; nil if the call does not say.
  let revision: String?
  /// Whether the files as they are now are meant.
  let takesFiles: Bool

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

  /// The tree that is meant: the files as they are now, if no commit is named.
  func open(in workplace: Workplace) throws(OpeningFailure) -> OpenedTree {
    guard let revision else { return try workplace.openFiles() }
    return try workplace.openCommit(revision)
  }

  /// The environments that are meant, in the order of their names.
  func select(in tree: ReconciledTree) throws(UsageError) -> [Environment] {
    if takesAll { return tree.environments }
    let (environments, unknown) = tree.select(patterns)
    guard let unknown else { return environments }
    let names = tree.environments.map(\.name.text)
    throw UsageError(
      "there is no environment `\(unknown)`",
      hint: Suggestion.hint(for: unknown, among: names)
        ?? (names.isEmpty
          ? "a folder below `environments/` with a kustomization.yaml is one"
          : "`reconcile envs` lists them"))
  }
}

/// A tree that a call works on, and where it comes from.
struct OpenedTree {
  let tree: ReconciledTree
  /// The commit, if it is one.
  let source: Revision?
  let repository: Repository?
}

/// Why a tree cannot be opened.
struct OpeningFailure: Error {
  let message: String
  let hint: String?
  let rule: String
}

extension Workplace {
  /// The files as they are now.
  func openFiles() throws(OpeningFailure) -> OpenedTree {
    do throws(FileError) {
      let project = try locate(".")
      return OpenedTree(tree: ReconciledTree(project.workspace), source: nil, repository: nil)
    } catch {
      throw OpeningFailure(message: error.reason, hint: nil, rule: "file")
    }
  }

  /// The tree of a commit. A repository inside a larger one is a folder of it.
  func openCommit(_ revision: String) throws(OpeningFailure) -> OpenedTree {
    do throws(GitError) {
      let repository = try repository()
      let source = try repository.revision(revision)
      let project = try? locate(".")
      let tree = try Self.root(of: project, in: repository, source)
      let workspace = Workspace(tree, viewpoint: project?.folder ?? .root)
      return OpenedTree(
        tree: ReconciledTree(workspace), source: source, repository: repository)
    } catch {
      throw OpeningFailure(message: error.reason, hint: error.remedy, rule: "git")
    }
  }

  private static func root(
    of project: Project?, in repository: Repository, _ source: Revision
  ) throws(GitError) -> CommitTree {
    let whole = CommitTree(repository, source)
    guard let root = project?.root, let work = repository.workFolder, root.hasPrefix(work + "/"),
      let path = RepoPath(String(root.dropFirst(work.count + 1)))
    else { return whole }
    do throws(FileError) {
      return CommitTree(repository, root: try whole.id(of: path))
    } catch {
      throw .noRevision("\(source.id):\(path.text)", isShallow: false)
    }
  }
}
