internal import Documents
internal import Overlays
internal import Reconciler

/// Prints the manifests of environments.
struct RenderCommand: Command {
  static let name = "render"
  static let summary = "print the manifests of an environment"
  static let help = """
    usage: reconcile render --env ENV [--from REV]

    Prints the manifests of an environment of the files as they are now, or of a commit. What `build`
    warns of is an error here.

    options:
      --env ENV    the environment: the path of a folder below `environments/`
      --from REV   a commit: a branch, a tag, an id

    exit code: 0 rendered, 2 the environment cannot be rendered or the call was wrong, 3 the repository
    cannot be read

    example:
      reconcile render --env dev
    """

  private let options: EnvironmentOptions

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    let words = try arguments.takeRest(known: "--env", "--from", "--worktree")
    guard words.isEmpty, options.patterns.count == 1, !options.takesAll else {
      throw UsageError("`render` takes one environment", hint: "`reconcile render --env NAME`")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let tree = try options.open(in: workplace).tree
      guard console.accept(tree.report) else { return .unusable }
      return render(try options.select(in: tree), of: tree, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func render(
    _ environments: [Environment], of tree: ReconciledTree, _ console: inout Console
  ) -> ExitCode {
    var texts = OutputText()
    for environment in environments {
      guard let rendering = console.render(environment, of: tree) else { return .unusable }
      guard console.accept(rendering.print(to: &texts)) else { return .unusable }
    }
    console.print(texts)
    return .done
  }
}
