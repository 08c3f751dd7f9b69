internal import Documents

/// Answers Argo CD, which calls this program as a plugin, and makes its Applications.
struct ArgocdCommand: Command {
  static let name = "argocd"
  static let summary = "answer Argo CD as its plugin, and make its Applications"
  static let help = """
    usage: reconcile argocd generate|init|parameters [--env ENV]
           reconcile argocd apps [--mode MODE] [--write | --check] [-d DIR] [--env ENV]

    What Argo CD calls a plugin for, in the folder of an application. Only the plain files are read that
    Argo CD has unpacked, and no git repository. docs/argocd.md has the contract.

      generate     the objects of the environment, one in each line as JSON, and nothing else; nothing
                   if anything is wrong
      init         whether the environment is there and its settings can be read; prints nothing
      parameters   what an application can set, as JSON

    The environment is what `--env`, the plugin's variable ENV or RECONCILE_ENV, or its parameter `env`
    names, or else the folder of the application; two that differ are an error. Rules are not asked:
    `reconcile check` does that before the merge.

    `apps` prints what Argo CD learns of the environments from: a project, and an Application for each,
    with the paths that it is rendered from, the order, and what others change in the cluster. What
    they say beyond that is `argocd`, `source`, `delivery` and `destination` in reconcile.yaml and
    environment.yaml. docs/argocd-apps.md has it all.

    options:
      --env ENV    the environment, if Argo CD does not say it; of `apps`, those to print
      --mode MODE  who renders: plugin (Argo CD), rendered (a delivery), hydrator (Argo CD's source
                   hydrator); else what `argocd.mode` says, and `rendered` if nothing does
      --write      write the files, into `argocd` at the root of the repository
      --check      compare these files with what would be written, and name those that differ
      -d DIR       another folder; alone the same as --write
      --from REV   the environments of a commit

    exit code: 0 printed, written, the same; 1 files differ (`--check`); 2 the environment cannot be
    rendered or the call was wrong; 3 a file cannot be written

    example:
      cd environments/dev && reconcile argocd generate
      reconcile argocd init --env dev
      ARGOCD_APP_SOURCE_PATH=. reconcile argocd parameters
      reconcile argocd apps --check
    """

  /// What Argo CD asks.
  private enum Question: String, CaseIterable {
    case generate, `init`, parameters
  }

  /// What is to be done.
  private enum Work {
    case answer(Question, environment: String?)
    case applications(ApplicationsRun)
  }

  private let work: Work

  init(_ arguments: inout Arguments) throws(UsageError) {
    if arguments.takeWord("apps") {
      work = .applications(try ApplicationsRun(&arguments))
      return
    }
    let environment = try arguments.takeValue("--env")
    let words = try arguments.takeRest(known: "--env")
    let known = Question.allCases.map(\.rawValue)
    guard words.count == 1, let question = Question(rawValue: words[0]) else {
      throw UsageError(
        words.isEmpty
          ? "`argocd` needs to know what Argo CD asks for"
          : "Argo CD does not ask for `\(words.joined(separator: " "))`",
        hint: words.first.flatMap { Suggestion.hint(for: $0, among: known + ["apps"]) }
          ?? "`reconcile argocd \(known.joined(separator: "|"))`, or `reconcile argocd apps`")
    }
    work = .answer(question, environment: environment)
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    switch work {
    case .answer(let question, let environment):
      Self.answer(question, environment, in: workplace, on: &console)
    case .applications(let run): run.run(in: workplace, on: &console)
    }
  }

  private static func answer(
    _ question: Question, _ environment: String?, in workplace: Workplace,
    on console: inout Console
  ) -> ExitCode {
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
