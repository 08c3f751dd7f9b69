internal import Documents
internal import Overlays
internal import Reconciler

/// Moves the edition that a repository pins to the newest one.
struct UpgradeCommand: Command {
  static let name = "upgrade"
  static let summary = "render as the newest edition from now on"
  static let help = """
    usage: reconcile upgrade
           reconcile upgrade --preview [--env ENV…]

    An edition is a number for the bytes that the program renders. What `spec.edition` of reconcile.yaml
    pins stays as it is with a newer program, which renders its own edition and the one before. This
    moves the pin to the newest edition that this program renders, in the one line that says it. A
    repository that pins none has the newest already.

    options:
      --preview      say what would change in the manifests, write nothing
      --env ENV      with --preview: an environment or several, else all; may stand several times

    exit code: 0 moved, shown, or nothing to do; 2 the settings have mistakes, or pin an edition that
    is newer than the program, or the call was wrong; 3 the file cannot be written

    example:
      reconcile upgrade --preview --env prod
    """

  private let environments: EnvironmentOptions
  private let isPreview: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    environments = try EnvironmentOptions(&arguments)
    isPreview = arguments.takeFlag("--preview")
    let words = try arguments.takeRest(known: "--preview", "--env", "--all")
    guard words.isEmpty else { throw UsageError("`upgrade` takes no words, only options") }
    guard environments.revision == nil else {
      throw UsageError("`upgrade` changes the files as they are now, not those of a commit")
    }
    guard isPreview || (environments.patterns.isEmpty && !environments.takesAll) else {
      throw UsageError(
        "the edition is that of all environments",
        hint: "`--env` is about what `--preview` shows")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let (opened, project) = try workplace.openProject()
      var report = Report()
      let upgrade = Upgrade(of: opened.tree, &report)
      guard console.accept(report) else { return .unusable }
      guard let upgrade else {
        console.say("nothing to do: \(Self.reason(opened.tree))")
        return .done
      }
      return isPreview
        ? preview(upgrade, try environments.select(in: opened.tree), &console)
        : write(upgrade, project, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private static func reason(_ tree: ReconciledTree) -> String {
    let edition = tree.settings.edition
    return edition.location == nil
      ? "no edition is pinned, the newest is \(Edition.current)"
      : "edition \(edition.value) is the newest"
  }

  private func write(
    _ upgrade: Upgrade, _ project: Project, _ console: inout Console
  ) -> ExitCode {
    let path = project.workspace.shown(upgrade.path)
    do throws(FolderWriter.Failure) {
      try project.write([(path: upgrade.path, bytes: Array(upgrade.text.bytes))])
    } catch {
      console.complain("`\(path)` cannot be written: \(error.error.reason)", rule: "output")
      return .world
    }
    console.print("\(Visible.path(path)): edition: \(upgrade.from) -> \(upgrade.to)\n")
    return .done
  }

  private func preview(
    _ upgrade: Upgrade, _ environments: [Environment], _ console: inout Console
  ) -> ExitCode {
    guard upgrade.isKnown else {
      console.say(
        "edition \(upgrade.from) is not rendered by this program, so it cannot be compared; after "
          + "`reconcile upgrade`, `reconcile --all --worktree` compares with what is delivered")
      return .done
    }
    var code = ExitCode.done
    for environment in environments {
      var report = Report()
      let plan = upgrade.preview(of: environment, &report)
      guard console.accept(report), let plan else {
        code.rise(to: .unusable)
        continue
      }
      console.print(OutcomeText.text(of: plan, environment))
    }
    return code
  }
}
