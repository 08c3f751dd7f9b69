internal import Documents
internal import Overlays
internal import Reconciler

/// Changes values in the sources of environments.
struct SetCommand: Command {
  static let name = "set"
  static let summary = "change a value in the sources of environments"
  static let help = """
    usage: reconcile set --env ENV [--env ENV…] WHAT=VALUE…

    Gives environments other values, in the files as they are now: the one line of the environment's
    own files that must change for it. Bases and layers that others share are never changed. Comments
    and order stay. Nothing is written if one of the values cannot be had; what is rendered afterwards
    is looked at first. ENV may have stars.

    WHAT is
      KEY               a key of a configuration file: it is set in the environment's mirror of the
                        layer that sets it now
      image.NAME        an image: a TAG, or NEWNAME:TAG, NAME@sha256:…
      replicas.NAME     how many there are of a Deployment, ReplicaSet or StatefulSet
      namespace         the namespace of everything
      KIND/NAME:PATH    a field of an object, as `explain` takes it, also with a space for the colon:
                        it is set where the environment says it, else in a patch of the environment
      KEY-              without a value: a key or a field is taken away; `--unset KEY` is the same

    options:
      --env ENV      an environment or several; may stand several times
      --all          all environments
      --unset KEY    take a key away; may stand several times
      --file NAME    the file of a ConfigSet that is meant, where several have the key
      --layer PATH   the layer whose mirror is meant; with this, or --file, every WHAT is a key
      --new          add a key or a field that nothing sets yet
      --print        print a patch for `git apply`, write nothing

    exit code: 0 set, or nothing to do; 2 a value cannot be set, or the call was wrong; 3 a file
    cannot be written

    example:
      reconcile set --env dev spark.executor.memory=8g
      reconcile set --env dev Deployment/connect:spec.template.spec.terminationGracePeriodSeconds=60
      reconcile set --env 'presets/*/*' image.electinfo/spark-executor=4.1.0-2 --print
    """

  private let environments: EnvironmentOptions
  private var options = EnvironmentEditor.Options()
  private let isPrinted: Bool
  private let words: [String]
  private let unsets: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    environments = try EnvironmentOptions(&arguments)
    options.allowsNew = arguments.takeFlag("--new")
    options.file = try arguments.takeValue("--file")
    options.layer = try arguments.takeValue("--layer")
    unsets = try arguments.takeValues("--unset")
    isPrinted = arguments.takeFlag("--print")
    words = try arguments.takeRest(
      known: "--env", "--all", "--unset", "--file", "--layer", "--new", "--print")
    guard environments.revision == nil else {
      throw UsageError("`set` changes the files as they are now, not those of a commit")
    }
    guard environments.takesAll || !environments.patterns.isEmpty else {
      throw UsageError("no environment is named", hint: "`--env NAME`, or `--all`")
    }
    guard !words.isEmpty || !unsets.isEmpty else {
      throw UsageError(
        "nothing is said to be set", hint: "`reconcile set --env NAME spark.executor.memory=8g`")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let assignments = try self.assignments(workplace)
      let (opened, project) = try workplace.openProject()
      guard console.accept(opened.tree.report) else { return .unusable }
      var editor = EnvironmentEditor(opened.tree, options)
      for environment in try environments.select(in: opened.tree) {
        editor.set(assignments, in: environment)
      }
      guard console.accept(editor.report) else { return .unusable }
      return finish(editor, project, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  /// How much is read of a value that the process is given.
  private static let mostInput = 1 << 20

  private func assignments(_ workplace: Workplace) throws(OpeningFailure) -> [Assignment] {
    let reader = AssignmentReader(
      takesKeys: options.file != nil || options.layer != nil
    ) { workplace.input(Self.mostInput) }
    do throws(AssignmentReader.Mistake) {
      return try reader.read(words) + unsets.map(reader.unset)
    } catch {
      throw OpeningFailure(
        message: error.message, hint: error.hint, rule: "usage", code: .unusable)
    }
  }

  private func finish(
    _ editor: EnvironmentEditor, _ project: Project, _ console: inout Console
  ) -> ExitCode {
    let changes = editor.changes
    guard !changes.isEmpty else {
      console.say("nothing to do")
      return .done
    }
    guard !isPrinted else { return print(editor, project, &console) }
    guard console.write(changes, into: project) else { return .world }
    for outcome in editor.outcomes where !outcome.paths.isEmpty {
      console.print(Self.line(outcome, project))
    }
    return .done
  }

  private func print(
    _ editor: EnvironmentEditor, _ project: Project, _ console: inout Console
  ) -> ExitCode {
    let patches = editor.patches()
    let secret = patches.first { $0.text == nil }?.path
    let isTyped = editor.outcomes.contains { $0.isHidden && $0.isConfidential }
    guard secret == nil, !isTyped else {
      return console.refusePatch(
        of: secret.map(project.workspace.shown), hint: "set it without `--print`")
    }
    for patch in patches { console.print(patch.text ?? "") }
    return .done
  }

  /// What was done, in one line.
  private static func line(_ outcome: EnvironmentEditor.Outcome, _ project: Project) -> String {
    let paths = outcome.paths.map { Visible.path(project.workspace.shown($0)) }
    let change =
      outcome.isHidden || outcome.isConfidential
      ? "(hidden)"
      : "\(outcome.old ?? "(not set)") -> \(outcome.new ?? "(not set)")"
    return paths.joined(separator: ", ") + ": " + Visible.text("\(outcome.name): \(change)") + "\n"
  }
}
