internal import Checks
internal import Documents
internal import Reconciler

/// Says where values come from, what rules ask for, and what dangers are.
struct ExplainCommand: Command {
  static let name = "explain"
  static let summary = "say where a value comes from, or what a rule or a danger is about"
  static let help = """
    usage: reconcile explain --env ENV KEY
           reconcile explain --env ENV FILE KEY
           reconcile explain --env ENV KIND/NAME PATH
           reconcile explain --env ENV FILE.yaml:LINE
           reconcile explain RULE | FAMILY | DANGER | --rules

    Says which lines gave a value of an environment, in the order in which they override each other,
    and who last changed each: of a key of a configuration file, of a field of an object, or of what
    stands in a line of a rendered file. Values that nobody shall read are not shown.

    Without an environment it says what a rule of `check` asks for, or what a danger of `diff` is, why,
    and what to do about it.

    options:
      --env ENV       the environment: the path of a folder below `environments/`
      --from REV      a commit: a branch, a tag, an id; else the files as they are now
      --rules         list all rules
      -o text|json    how the answer is printed

    exit code: 0 explained, 2 there is no such value or rule, or the environment cannot be rendered, 3 the
    repository cannot be read

    example:
      reconcile explain --env dev spark.executor.memory
      reconcile explain --env dev Deployment/spark-connect-41 spec.replicas
      reconcile explain unknown-field
    """

  private let options: EnvironmentOptions
  private let form: Form
  private let words: [String]
  /// The rules that are explained, if the call names no environment.
  private let rules: [any Rule.Type]
  /// The dangers, likewise.
  private let dangers: [any Danger.Type]
  private let listsRules: Bool

  private enum Form: String, CaseIterable {
    case text, json
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    form = try arguments.takeChoice("-o", "--output", default: .text)
    listsRules = arguments.takeFlag("--rules")
    words = try arguments.takeRest(known: "--env", "--from", "--worktree", "--output", "--rules")
    let topics = listsRules || !options.patterns.isEmpty ? ([], []) : try Self.topics(words)
    (rules, dangers) = listsRules ? (Rules.all, []) : topics
    guard rules.isEmpty, dangers.isEmpty else { return }
    guard !words.isEmpty, options.patterns.count == 1, !options.takesAll else {
      throw UsageError(
        "`explain` takes an environment and a value, or a rule or a danger",
        hint: "`reconcile explain --env NAME spark.executor.memory`")
    }
  }

  /// What words name, each a rule, a family or a danger; nothing if the first is nothing like one.
  private static func topics(
    _ words: [String]
  ) throws(UsageError) -> (rules: [any Rule.Type], dangers: [any Danger.Type]) {
    var rules: [any Rule.Type] = []
    var dangers: [any Danger.Type] = []
    for word in words {
      if let rule = Rules.rule(word) {
        rules.append(rule)
      } else if let family = Rules.families.first(where: { $0.name == word }) {
        rules += family.rules
      } else if let danger = Dangers.danger(word) {
        dangers.append(danger)
      } else {
        let names =
          Rules.all.map { $0.id } + Rules.families.map(\.name) + Dangers.all.map { $0.id }
        let nearest = Suggestion.hint(for: word, among: names)
        guard nearest != nil || !rules.isEmpty || !dangers.isEmpty else { return ([], []) }
        throw UsageError("there is no rule `\(word)`", hint: nearest)
      }
    }
    return (rules, dangers)
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    guard rules.isEmpty, dangers.isEmpty else {
      console.print(topics)
      return .done
    }
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

  /// What is said of rules and dangers.
  private var topics: String {
    switch form {
    case .json: RuleText.json(rules, dangers)
    case .text:
      listsRules
        ? RuleText.list(Rules.families)
        : (rules.map(RuleText.text) + dangers.map(RuleText.text)).joined(separator: "\n")
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
