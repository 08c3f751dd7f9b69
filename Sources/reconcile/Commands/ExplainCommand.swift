internal import Documents
internal import Reconciler

/// Says where values come from.
struct ExplainCommand: Command {
  static let name = "explain"
  static let summary = "say where a value comes from"
  static let help = """
    usage: reconcile explain --env ENV KEY
           reconcile explain --env ENV FILE KEY
           reconcile explain --env ENV KIND/NAME PATH
           reconcile explain --env ENV FILE.yaml:LINE

    Says which lines gave a value of an environment, in the order in which they override each other,
    and who last changed each: of a key of a configuration file, of a field of an object, or of what
    stands in a line of a rendered file. Values that nobody shall read are not shown.

    options:
      --env ENV       the environment: the path of a folder below `environments/`
      --from REV      a commit: a branch, a tag, an id; else the files as they are now
      -o text|json    how the answer is printed

    exit code: 0 explained, 2 there is no such value, or the environment cannot be rendered, 3 the
    repository cannot be read

    example:
      reconcile explain --env dev spark.executor.memory
      reconcile explain --env dev Deployment/spark-connect-41 spec.replicas
    """

  private let options: EnvironmentOptions
  private let form: Form
  private let words: [String]

  private enum Form: String, CaseIterable {
    case text, json
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    form = try arguments.takeChoice("-o", "--output", default: .text)
    words = try arguments.takeRest(known: "--env", "--from", "--worktree", "--output")
    guard !words.isEmpty, options.patterns.count == 1, !options.takesAll else {
      throw UsageError(
        "`explain` takes an environment and a value",
        hint: "`reconcile explain --env NAME spark.executor.memory`")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let opened = try options.open(in: workplace)
      guard console.accept(opened.tree.report) else { return .unusable }
      for environment in try options.select(in: opened.tree) {
        guard explain(environment, of: opened, workplace, &console) else { return .unusable }
      }
      return .done
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func explain(
    _ environment: Environment, of opened: OpenedTree, _ workplace: Workplace,
    _ console: inout Console
  ) -> Bool {
    var report = Report()
    let settings = opened.tree.settings(of: environment, &report)
    guard console.accept(report) else { return false }
    let explainer = Explainer(environment, of: opened.tree, settings, for: words)
    guard console.accept(explainer.report) else { return false }
    do throws(ExplainFailure) {
      let explanations = try explainer.explain(words)
      var text = ExplanationText(workplace.authors(of: opened))
      console.print(
        form == .json ? text.json(explanations, of: environment) : text.lines(explanations))
      return true
    } catch {
      console.complain(error.message, rule: "explain", hint: error.hint)
      return false
    }
  }
}
