internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

/// Renders environments of a commit and brings them to their branches.
struct DeliverCommand: Command {
  static let name = "deliver"
  static let summary = "render environments and commit them to their branches"
  static let help = """
    usage: reconcile --env ENV [--env ENV…] [--dry-run]
           reconcile --all

    Renders environments of a commit, HEAD if nothing else is said, and commits what comes out to the
    branch of each. Nothing is written if nothing changed. ENV is the path of a folder below
    `environments/`; a star stands for any part of one name. `reconcile deliver` is the same.

    options:
      --env ENV        an environment or several; may stand several times
      --all            all environments
      --from REV       another commit: a branch, a tag, an id
      --worktree       the files as they are now; nothing is written, what would change is printed
      --dry-run        print what would change, write nothing
      --exit-code      with --dry-run or --worktree: 1 if something would change

    exit code: 0 nothing to do, or delivered; 1 an environment is held; 2 an environment cannot be
    rendered, or the call was wrong; 3 the repository cannot be read or written

    example:
      reconcile --env dev --dry-run
    """

  private let options: EnvironmentOptions
  private let isTrial: Bool
  private let tellsDifference: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    isTrial = arguments.takeFlag("--dry-run") || options.takesFiles
    tellsDifference = arguments.takeFlag("--exit-code")
    let words = try arguments.takeRest(
      known: "--env", "--all", "--from", "--worktree", "--dry-run", "--exit-code")
    guard words.isEmpty else {
      throw UsageError(
        "`\(words[0])` is no option", hint: "an environment is named by `--env \(words[0])`")
    }
    guard options.takesAll || !options.patterns.isEmpty else {
      throw UsageError("no environment is named", hint: "`--env NAME`, or `--all`")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let commit = try workplace.openCommit(options.revision ?? "HEAD")
      let opened = options.takesFiles ? try workplace.openFiles() : commit
      guard let source = commit.source, let repository = commit.repository else { return .world }
      return deliver(opened.tree, source, repository, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return .world
    }
  }

  private func deliver(
    _ tree: ReconciledTree, _ source: Revision, _ repository: Repository,
    _ console: inout Console
  ) -> ExitCode {
    guard console.accept(tree.report) else { return .unusable }
    guard tree.settings.isPresent else {
      console.complain(
        "there is no reconcile.yaml, which says where things are delivered to",
        rule: "settings-file",
        hint: "`apiVersion: reconcile.electinfo.dev/v1` and `kind: Repository` are enough")
      return .unusable
    }
    var report = Report()
    _ = tree.targets(&report)
    guard console.accept(report) else { return .unusable }
    do throws(UsageError) {
      return deliver(try options.select(in: tree), of: tree, source, repository, &console)
    } catch {
      console.complain(error)
      return .unusable
    }
  }

  private func deliver(
    _ environments: [Environment], of tree: ReconciledTree, _ source: Revision,
    _ repository: Repository, _ console: inout Console
  ) -> ExitCode {
    do throws(DeliveryFailure) {
      let delivery = try Delivery(
        source, in: repository, sourceBranch: tree.settings.source.branch?.value.text)
      var code = ExitCode.done
      for environment in environments {
        let result = deliver(environment, of: tree, by: delivery, &console)
        if result.rawValue > code.rawValue { code = result }
      }
      return code
    } catch {
      console.complain(error.reason, rule: "delivery", hint: error.hint)
      return .world
    }
  }

  private func deliver(
    _ environment: Environment, of tree: ReconciledTree, by delivery: Delivery,
    _ console: inout Console
  ) -> ExitCode {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    let target = DeliveryTarget(environment, settings, &report)
    guard console.accept(report), let target else { return .unusable }
    let rendering = Rendering(environment, of: tree, settings)
    report = rendering.report
    let files = report.hasErrors ? nil : RenderedFiles(rendering, &report)
    guard console.accept(report), let files else { return .unusable }
    do throws(DeliveryFailure) {
      let outcome = try delivery.deliver(files, of: environment, to: target, isTrial: isTrial)
      console.print(OutcomeText.text(of: outcome, environment))
      guard case .planned = outcome, tellsDifference else { return .done }
      return .stopped
    } catch {
      console.complain(
        "\(environment.name.text): \(error.reason)", rule: "delivery", hint: error.hint)
      return error.isHold ? .stopped : .world
    }
  }
}
