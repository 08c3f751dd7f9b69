internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

/// Says which environments a change touches.
struct AffectedCommand: Command {
  static let name = "affected"
  static let summary = "list the environments that a change touches"
  static let help = """
    usage: reconcile affected --since REV [--from REV | --worktree] [--why] [-o text|json|matrix]

    Lists the environments that are rendered from something that is not what it was: files they read,
    and files that were not there when they were looked for. Nothing else counts, so a change of a file
    that an environment does not read does not touch it. Before the change is the newest commit that
    both have in their histories, so what others have merged meanwhile is not taken for ours; in a
    clone that is too shallow to have it, it is REV itself.

    options:
      --since REV      before the change: a branch, a tag, an id
      --from REV       after the change: HEAD if nothing is said
      --worktree       after the change: the files as they are now
      --env ENV        an environment or several, or patterns like 'presets/*/*'; else all
      --why            under each environment the files that are otherwise
      -o text|json|matrix
                       text (default): a name in each line; those that are gone are said on stderr
                       json: `since`, and `environments` with name, path, change (changed, added,
                       removed) and inputs
                       matrix: one line for `strategy: matrix` of a workflow, without those that
                       are gone

    exit code: 0 no environment is touched, 1 some are, 2 the call was wrong or the settings have
    mistakes, 3 the repository cannot be read

    example:
      reconcile affected --since origin/main --why
      reconcile affected --since origin/main -o matrix
    """

  private enum Form: String, CaseIterable {
    case text, json, matrix
  }

  private let options: EnvironmentOptions
  private let since: String
  private let form: Form
  private let saysWhy: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    let since = try arguments.takeValue("--since")
    form = try arguments.takeChoice("-o", "--output", default: .text)
    saysWhy = arguments.takeFlag("--why")
    let words = try arguments.takeRest(
      known: "--since", "--env", "--all", "--from", "--worktree", "--why", "--output")
    guard let since, words.isEmpty else {
      throw UsageError(
        since == nil ? "`affected` needs `--since REV`" : "`affected` takes no words, only options",
        hint: "`reconcile affected --since \(words.first ?? "origin/main")`")
    }
    self.since = since
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let commit = try workplace.openCommit(options.revision ?? "HEAD")
      let now = options.takesFiles ? try workplace.openFiles().tree : commit.tree
      guard console.accept(now.report) else { return .unusable }
      let (before, base) = try former(of: commit, in: workplace)
      var affected = AffectedEnvironment.all(try selected(in: now), of: now, since: before)
      if options.patterns.isEmpty {
        affected += AffectedEnvironment.removed(from: before, to: now)
      }
      print(affected, since: base, &console)
      return affected.isEmpty ? .done : .stopped
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func selected(in tree: ReconciledTree) throws(OpeningFailure) -> [Environment] {
    options.patterns.isEmpty ? tree.environments : try options.select(in: tree)
  }

  /// The tree before the change.
  private func former(
    of commit: OpenedTree, in workplace: Workplace
  ) throws(OpeningFailure) -> (tree: ReconciledTree, base: ObjectID) {
    guard let repository = commit.repository, let source = commit.source else {
      throw OpeningFailure(message: "there is no commit", hint: nil, rule: "git")
    }
    let base: ObjectID
    do throws(GitError) {
      let other = try repository.revision(since).id
      base = try repository.mergeBase(of: other, and: source.id) ?? other
    } catch {
      throw OpeningFailure(message: error.reason, hint: error.remedy, rule: "git")
    }
    return (try workplace.openCommit(base, like: commit).tree, base)
  }

  private func print(
    _ affected: [AffectedEnvironment], since base: ObjectID, _ console: inout Console
  ) {
    switch form {
    case .text: console.print(AffectedText.text(affected, saysWhy: saysWhy))
    case .json: console.print(AffectedText.json(affected, since: base))
    case .matrix: console.print(AffectedText.matrix(affected))
    }
    for environment in affected where form != .json && environment.change == .removed {
      console.say("note: the environment `\(environment.environment.name.text)` is gone [affected]")
    }
  }
}
