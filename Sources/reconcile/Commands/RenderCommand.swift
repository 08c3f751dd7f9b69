internal import Documents
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
      --jobs N     how many environments are rendered at a time, if a star stands for many

    exit code: 0 rendered, 2 the environment cannot be rendered or the call was wrong, 3 the repository
    cannot be read

    example:
      reconcile render --env dev
    """

  private let options: EnvironmentOptions
  private let jobs: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    jobs = try JobsOption.take(from: &arguments)
    let words = try arguments.takeRest(known: "--env", "--from", "--worktree", "--jobs")
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
    var texts: [[UInt8]] = []
    OrderedWork(environments.count, threads: jobs).run(
      begin: {}, make: { _, part in Self.render(environments[part], of: tree) }
    ) { _, rendered in
      guard console.accept(rendered.report), let text = rendered.text else { return false }
      texts.append(text)
      return true
    }
    guard texts.count == environments.count else { return .unusable }
    for (number, text) in texts.filter({ !$0.isEmpty }).enumerated() {
      if number > 0 { console.print("---\n") }
      console.print(text)
    }
    return .done
  }

  /// What an environment is made of, and what is wrong with it.
  private static func render(
    _ environment: Environment, of tree: ReconciledTree
  ) -> (text: [UInt8]?, report: Report) {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    guard !report.hasErrors else { return (nil, report) }
    let rendering = Rendering(environment, of: tree, settings)
    report.add(rendering.report)
    guard !report.hasErrors else { return (nil, report) }
    var output = OutputText()
    report.add(rendering.print(to: &output))
    return (report.hasErrors ? nil : output.array, report)
  }
}
