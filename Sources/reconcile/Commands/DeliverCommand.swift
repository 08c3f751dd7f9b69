internal import Documents
internal import Git
internal import Reconciler

/// Renders environments of a commit and brings them to their branches.
struct DeliverCommand: Command {
  static let name = "deliver"
  static let summary = "render environments and commit them to their branches"
  static let help = """
    usage: reconcile --env ENV [--env ENV…] [--push] [--dry-run]
           reconcile --all

    Renders environments of a commit, HEAD if nothing else is said, and commits what comes out to the
    branch of each. Nothing is written if nothing changed. ENV is the path of a folder below
    `environments/`; a star stands for any part of one name. `reconcile deliver` is the same.

    options:
      --env ENV        an environment or several; may stand several times
      --all            all environments
      --from REV       another commit: a branch, a tag, an id
      --worktree       the files as they are now; nothing is written, what would change is printed
      --push           send the branches to the remote, in one `git push` and never by force
      --remote NAME    the remote whose branches count: origin if nothing is said
      --sign KEYFILE   sign the commits with an SSH key, as git does; nobody is asked for a passphrase
      --jobs N         how many environments are rendered at a time: as many as there are processors
                       to use, but not more than 8, if nothing is said; what comes out is the same
      --dry-run        print what would change, write nothing
      --no-check       deliver without a look at the rules of `check`
      --adopt          deliver over what somebody else has changed on the branch
      --allow-delete NAME
                       remove objects although the guard stops it: `Kind/name`,
                       `Kind/namespace/name`, with stars, or `all`; may stand several times
      --allow-rewind   deliver a commit that is older than the delivered one, or from another history
      -o text|json     how the answer is printed: `environments` with result, branch, commit and files
      --exit-code      with --dry-run or --worktree: 1 if something would change

    Rules look at what is rendered, as `reconcile check` does: an error stops its environment.
    A delivery that would remove much, or what cannot be made again, is stopped: `guard` in
    reconcile.yaml and environment.yaml. What is allowed is written into the commit.

    exit code: 0 nothing to do, or delivered; 1 an environment is held or stopped; 2 an environment cannot be
    rendered, or the call was wrong; 3 the repository cannot be read or written

    example:
      reconcile --env dev --dry-run
    """

  private let options: EnvironmentOptions
  private let delivery: DeliveryOptions
  private let tellsDifference: Bool
  private let form: DeliveryRun.Form
  private let jobs: Int
  private let checks: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    var delivery = DeliveryOptions()
    delivery.isTrial = arguments.takeFlag("--dry-run") || options.takesFiles
    delivery.adoptsEdits = arguments.takeFlag("--adopt")
    delivery.allowedDeletions = try Self.allowedDeletions(
      arguments.takeValues("--allow-delete"))
    delivery.allowsRewind = arguments.takeFlag("--allow-rewind")
    delivery.pushes = arguments.takeFlag("--push")
    delivery.remote = try arguments.takeValue("--remote") ?? delivery.remote
    delivery.signer = try arguments.takeValue("--sign").map { SSHSigner(keyFile: $0) }
    self.delivery = delivery
    form = try arguments.takeChoice("-o", "--output", default: .text)
    jobs = try JobsOption.take(from: &arguments)
    tellsDifference = arguments.takeFlag("--exit-code")
    checks = !arguments.takeFlag("--no-check")
    let words = try arguments.takeRest(
      known: "--env", "--all", "--from", "--worktree", "--dry-run", "--exit-code", "--adopt",
      "--allow-delete", "--allow-rewind", "--push", "--remote", "--sign", "--jobs", "--no-check",
      "--output")
    guard words.isEmpty else {
      throw UsageError(
        "`\(words[0])` is no option", hint: "an environment is named by `--env \(words[0])`")
    }
    guard options.takesAll || !options.patterns.isEmpty else {
      throw UsageError("no environment is named", hint: "`--env NAME`, or `--all`")
    }
  }

  private func options(in workplace: Workplace) -> DeliveryOptions {
    var options = delivery
    options.access = workplace.network
    return options
  }

  private static func allowedDeletions(
    _ words: [String]
  ) throws(UsageError) -> AllowedDeletions {
    var allowed = AllowedDeletions()
    for word in words {
      do throws(SettingMistake) {
        try allowed.add(word)
      } catch {
        throw UsageError("`--allow-delete \(word)` \(error.message)", hint: error.hint)
      }
    }
    return allowed
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let commit = try workplace.findCommit(options.revision ?? "HEAD")
      let isHead =
        options.revision == nil && !options.takesFiles && commit.repository.workFolder != nil
      let files = isHead ? try? workplace.locate(".") : nil
      let changes = files.map { LocalChanges(in: $0, since: commit) }
      let record =
        options.takesFiles || delivery.pushes
        ? nil
        : RunRecord(
          of: commit, in: workplace, remote: delivery.remote, isChecked: checks, changes)
      let tree =
        try options.takesFiles
        ? workplace.openFiles().tree
        : record?.standing?.tree ?? ReconciledTree(commit.workspace)
      var check = CheckOptions()
      check.day = CalendarDate(secondsSince1970: commit.source.committer.time)
      var run = DeliveryRun(
        tree: tree, source: commit.source, root: commit.root, repository: commit.repository,
        changes: changes, jobs: jobs, options: options(in: workplace),
        tellsDifference: tellsDifference, form: form, namesGone: options.takesAll,
        checker: checks ? EnvironmentChecker(tree, check) : nil, record: record)
      guard run.canDeliver(&console) else { return .unusable }
      return try run.deliver(options.select(in: tree), &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }
}
