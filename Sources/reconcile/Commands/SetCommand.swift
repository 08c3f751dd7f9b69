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

  private let setting: SetOptions
  private let isPrinted: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    var setting = try SetOptions(&arguments)
    isPrinted = arguments.takeFlag("--print")
    setting.words = try arguments.takeRest(known: SetOptions.known + ["--print"])
    self.setting = setting
    guard setting.environments.revision == nil else {
      throw UsageError("`set` changes the files as they are now, not those of a commit")
    }
    try setting.check("set")
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let (opened, project) = try workplace.openProject()
      guard console.accept(opened.tree.report) else { return .unusable }
      let editor = try setting.edit(opened.tree, in: workplace)
      guard console.accept(editor.report) else { return .unusable }
      return finish(editor, project, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
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
    return paths.joined(separator: ", ") + ": "
      + Visible.text("\(outcome.name): \(outcome.shownChange)") + "\n"
  }
}
