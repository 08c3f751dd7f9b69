internal import Documents

/// Answers Argo CD, which calls this program as a plugin.
struct ArgocdCommand: Command {
  static let name = "argocd"
  static let summary = "answer Argo CD as its plugin"
  static let help = """
    usage: reconcile argocd generate|init|parameters [--env ENV]

    What Argo CD calls a plugin for, in the folder of an application. Only the plain files are read that
    Argo CD has unpacked, and no git repository. docs/argocd.md has the contract.

      generate     the objects of the environment, one in each line as JSON, and nothing else; nothing
                   if anything is wrong
      init         whether the environment is there and its settings can be read; prints nothing
      parameters   what an application can set, as JSON

    The environment is what `--env`, the plugin's variable ENV or RECONCILE_ENV, or its parameter `env`
    names, or else the folder of the application; two that differ are an error. Rules are not asked:
    `reconcile check` does that before the merge.

    options:
      --env ENV   the environment, if Argo CD does not say it

    exit code: 0 printed, 2 the environment cannot be rendered or the call was wrong

    example:
      cd environments/dev && reconcile argocd generate
      reconcile argocd init --env dev
      ARGOCD_APP_SOURCE_PATH=. reconcile argocd parameters
    """

  /// What Argo CD asks.
  private enum Question: String, CaseIterable {
    case generate, `init`, parameters
  }

  private let environment: String?
  private let question: Question

  init(_ arguments: inout Arguments) throws(UsageError) {
    environment = try arguments.takeValue("--env")
    let words = try arguments.takeRest(known: "--env")
    let known = Question.allCases.map(\.rawValue)
    guard words.count == 1, let question = Question(rawValue: words[0]) else {
      throw UsageError(
        words.isEmpty
          ? "`argocd` needs to know what Argo CD asks for"
          : "Argo CD does not ask for `\(words.joined(separator: " "))`",
        hint: words.first.flatMap { Suggestion.hint(for: $0, among: known) }
          ?? "`reconcile argocd \(known.joined(separator: "|"))`")
    }
    self.question = question
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    var answer = PluginAnswer(in: workplace, named: environment)
    let isDone: Bool
    switch question {
    case .generate:
      let objects = answer.objects()
      if let objects { console.print(objects) }
      isDone = objects != nil
    case .`init`: isDone = answer.isReady()
    case .parameters:
      console.print(answer.parameters())
      isDone = true
    }
    console.talk(answer.talk.text)
    return isDone ? .done : .unusable
  }
}
