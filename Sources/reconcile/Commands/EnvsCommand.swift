internal import Documents
internal import Reconciler

/// Lists the environments.
struct EnvsCommand: Command {
  static let name = "envs"
  static let summary = "list the environments"
  static let help = """
    usage: reconcile envs [ENV…] [--graph | --inputs] [--from REV] [-o text|json]

    Lists the environments of the files as they are now, or of a commit: the name, the namespace of
    what names none, and the branch that it is delivered to. With `--graph`, what each is made of, as a
    drawing for Mermaid: bases, components, ConfigSets, their layers, and mirrors that override them
    (dotted). What several share is there once. With `--inputs`, everything that each is rendered from,
    as `id  path` in lines: the id of the file in git, `-` where a file was looked for and there is
    none, `listed` for a folder whose names count, `link` for a symbolic link.

    options:
      --graph        what they are made of
      --inputs       what they are rendered from; the name of each comes first if they are several
      --env ENV      the same as ENV: an environment, or a pattern like 'presets/*/*'; else all
      --from REV     a commit: a branch, a tag, an id
      -o text|json   how the answer is printed: `environments` with name, path, namespace and branch;
                     with `--graph`, `parts` with id, kind, name and path, and `links` between them;
                     with `--inputs`, `environments` with name and inputs: path, state, id

    exit code: 0 listed, 2 an environment or the settings have mistakes or the call was wrong, 3 the
    repository cannot be read

    example:
      reconcile envs --graph --env dev
      reconcile envs dev --inputs
    """

  private let options: EnvironmentOptions
  private let form: Form
  private let drawsGraph: Bool
  private let listsInputs: Bool

  private enum Form: String, CaseIterable {
    case text, json
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    let options = try EnvironmentOptions(&arguments)
    drawsGraph = arguments.takeFlag("--graph")
    listsInputs = arguments.takeFlag("--inputs")
    form = try arguments.takeChoice("-o", "--output", default: .text)
    let words = try arguments.takeRest(
      known: "--env", "--from", "--worktree", "--graph", "--inputs", "--output")
    guard !drawsGraph || !listsInputs else {
      throw UsageError("`--graph` draws, `--inputs` lists: one of both")
    }
    self.options = options.naming(words)
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let tree = try options.open(in: workplace).tree
      guard console.accept(tree.report) else { return .unusable }
      let environments =
        options.patterns.isEmpty ? tree.environments : try options.select(in: tree)
      if listsInputs { return listInputs(of: environments, tree, &console) }
      return drawsGraph
        ? draw(environments, of: tree, &console) : list(environments, of: tree, &console)
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
      return Row(
        environment: environment, namespace: settings.destination.namespace?.value.text,
        branch: target?.branch)
    }
    guard console.accept(report) else { return .unusable }
    console.print(form == .json ? Self.json(rows) : Self.table(rows))
    return .done
  }

  /// What is said of an environment.
  private struct Row {
    let environment: Environment
    let namespace: String?
    let branch: String?
  }

  private static func table(_ rows: [Row]) -> String {
    let cells = rows.map { [$0.environment.name.text, $0.namespace ?? "-", $0.branch ?? "-"] }
    let widths = (0..<2).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return (padded + [row[2]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func json(_ rows: [Row]) -> String {
    let environments = rows.map { row in
      JSONText.object([
        ("name", JSONText.string(row.environment.name.text)),
        ("path", JSONText.string(row.environment.folder.text)),
        ("namespace", row.namespace.map(JSONText.string) ?? "null"),
        ("branch", row.branch.map(JSONText.string) ?? "null"),
      ])
    }
    return JSONText.object([("environments", JSONText.array(environments))]) + "\n"
  }

  private func listInputs(
    of environments: [Environment], _ tree: ReconciledTree, _ console: inout Console
  ) -> ExitCode {
    let inputs = environments.map { environment in
      (environment.name, EnvironmentInputs(environment, of: tree).states(in: tree))
    }
    console.print(form == .json ? InputText.json(inputs) : InputText.text(inputs))
    return .done
  }

  private func draw(
    _ environments: [Environment], of tree: ReconciledTree, _ console: inout Console
  ) -> ExitCode {
    var tracing = TracingOptions()
    tracing.recordsGraph = true
    let renderings = environments.map { console.render($0, of: tree, tracing) }
    let builds = renderings.compactMap { $0?.graph }
    guard builds.count == environments.count else { return .unusable }
    let graph = EnvironmentGraph(builds, of: tree)
    console.print(form == .json ? GraphText.json(graph) : GraphText.mermaid(graph))
    return .done
  }
}
