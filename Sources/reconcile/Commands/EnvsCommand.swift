internal import Documents
internal import Reconciler

/// Lists the environments.
struct EnvsCommand: Command {
  static let name = "envs"
  static let summary = "list the environments"
  static let help = """
    usage: reconcile envs [--from REV]

    Lists the environments of the files as they are now, or of a commit: the name, the namespace of
    what names none, and the branch that it is delivered to.

    options:
      --from REV   a commit: a branch, a tag, an id

    exit code: 0 listed, 2 the settings have mistakes or the call was wrong, 3 the repository cannot be
    read

    example:
      reconcile envs
    """

  private let options: EnvironmentOptions

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    let words = try arguments.takeRest(known: "--env", "--from", "--worktree")
    guard words.isEmpty else { throw UsageError("`envs` takes no words, only options") }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let tree = try options.open(in: workplace).tree
      guard console.accept(tree.report) else { return .unusable }
      let environments =
        options.patterns.isEmpty ? tree.environments : try options.select(in: tree)
      return list(environments, of: tree, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func list(
    _ environments: [Environment], of tree: ReconciledTree, _ console: inout Console
  ) -> ExitCode {
    var report = Report()
    let rows = environments.map { environment in
      let settings = tree.settings(of: environment, &report)
      let target = DeliveryTarget(environment, settings, &report)
      return [
        environment.name.text, settings.destination.namespace?.value.text ?? "-",
        target?.branch ?? "-",
      ]
    }
    guard console.accept(report) else { return .unusable }
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      console.print((cells + [row[2]]).joined(separator: "  ") + "\n")
    }
    return .done
  }
}
