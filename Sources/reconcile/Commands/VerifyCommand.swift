internal import Documents
internal import Git
internal import Reconciler

/// Proves that branches are what their sources render.
struct VerifyCommand: Command {
  static let name = "verify"
  static let summary = "prove that a rendered branch is what its source renders"
  static let help = """
    usage: reconcile verify --env ENV [--env ENV…] | --all
           reconcile verify [--env ENV] BRANCH…

    Renders the commit that a rendered branch says it comes from, with the settings of that commit, and
    compares what comes out with what stands there, byte for byte. Nothing is believed that the branch
    says of itself. With `--env`, the branches that environments are delivered to; else branches or
    commits as git names them: `rendered/prod`, `origin/rendered/prod`, an id.

    A branch that another program writes names its source in `hydrator.metadata`, or `--source` does,
    and `--env` says which environment it has. Then objects are compared, and not bytes.

    options:
      --env ENV        an environment or several; may stand several times
      --all            all environments
      --from REV       the commit whose settings say where things are delivered to: HEAD if nothing is
                       said
      --remote NAME    the remote whose branches count beside ours, as they were fetched: origin if
                       nothing is said
      --history        every delivery on the branch, not only the newest
      --source REV     what the branch should be rendered from, whatever it says; compares objects
      --path DIR       the folder of the BRANCH; else that of the environment, or all that were delivered
      -o text|json     how the answer is printed: `verifications` with environment, branch, folder,
                       commit, source, edition, verdict (verified, changed, different, unverifiable;
                       beside for what nobody delivered), message, hint, details, and differences
                       with change and name

    exit code: 0 verified; 1 something differs; 2 the call was wrong; 3 something cannot be verified
    here, or with this program

    example:
      reconcile verify --env prod
      reconcile verify --history origin/rendered/prod
      reconcile verify --env prod --path prod environments/prod
    """

  private let environments: EnvironmentOptions
  private let options: VerifyOptions
  private let path: String?
  private let source: String?
  private let names: [String]
  private let form: Form

  private enum Form: String, CaseIterable {
    case text, json
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    environments = try EnvironmentOptions(&arguments)
    var options = VerifyOptions()
    options.remote = try arguments.takeValue("--remote") ?? options.remote
    options.checksHistory = arguments.takeFlag("--history")
    self.options = options
    path = try arguments.takeValue("--path")
    source = try arguments.takeValue("--source")
    form = try arguments.takeChoice("-o", "--output", default: .text)
    names = try arguments.takeRest(
      known: "--env", "--all", "--from", "--remote", "--history", "--path", "--source", "--output")
    try check()
  }

  private func check() throws(UsageError) {
    guard !environments.takesFiles else {
      throw UsageError("`verify` is about commits, not about the files as they are now")
    }
    guard source == nil || !options.checksHistory else {
      throw UsageError("`--source` names one commit, and `--history` asks for all: one of both")
    }
    if names.isEmpty {
      guard environments.takesAll || !environments.patterns.isEmpty else {
        throw UsageError("nothing is named", hint: "`--env NAME`, `--all`, or a branch")
      }
      guard path == nil else {
        throw UsageError("`--path` is about a branch that is named, and none is")
      }
    } else if environments.takesAll {
      throw UsageError("`--all` looks at the branches of all environments, so none can be named")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let opened = try workplace.openCommit(environments.revision ?? "HEAD")
      guard console.accept(opened.tree.report),
        let members = try members(of: opened.tree, &console)
      else { return .unusable }
      return print(try verify(members, in: opened, workplace), &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private typealias Member = (environment: Environment, target: DeliveryTarget)

  /// The environments that are named, and where they are delivered to; nil if that has mistakes.
  private func members(
    of tree: ReconciledTree, _ console: inout Console
  ) throws(OpeningFailure) -> [Member]? {
    guard environments.takesAll || !environments.patterns.isEmpty else { return [] }
    let selected = try environments.select(in: tree)
    guard names.isEmpty || selected.count == 1 else {
      throw OpeningFailure(
        message: "`--env` says which environment the branch has, and this names several",
        hint: nil, rule: "usage", code: .unusable)
    }
    var report = Report()
    let members: [Member] = selected.compactMap { environment in
      let settings = tree.settings(of: environment, &report)
      return DeliveryTarget(environment, settings, &report).map { (environment, $0) }
    }
    return console.accept(report) ? members : nil
  }

  private func verify(
    _ members: [Member], in opened: OpenedTree, _ workplace: Workplace
  ) throws(OpeningFailure) -> [Verification] {
    guard let revision = opened.source, let repository = opened.repository else { return [] }
    let options = try self.options(for: members.first, in: repository, workplace)
    do throws(DeliveryFailure) {
      let source = DeliverySource(
        revision, root: opened.root, in: repository, opened.tree.settings)
      let verifier = try Verifier(source, options)
      return names.isEmpty ? verifier.verify(members) : try verifier.verify(names: names)
    } catch {
      let environment = names.first { opened.tree[$0] != nil }
      throw OpeningFailure(
        message: error.reason,
        hint: environment.map { "`--env \($0)` is the environment" } ?? error.hint,
        rule: error.rule)
    }
  }

  private func options(
    for member: Member?, in repository: Repository, _ workplace: Workplace
  ) throws(OpeningFailure) -> VerifyOptions {
    var options = self.options
    options.access = workplace.network
    if !names.isEmpty, let member {
      options.environment = member.environment.name
      options.folder = member.target.folder
    }
    if let path {
      guard let folder = RepoPath(path) else {
        throw OpeningFailure(
          message: "`\(path)` is no folder of a branch", hint: nil, rule: "usage", code: .unusable)
      }
      options.folder = folder
    }
    do throws(GitError) {
      options.source = try source.map(repository.revision)?.id
    } catch {
      throw OpeningFailure(message: error.reason, hint: error.remedy, rule: "git")
    }
    return options
  }

  private func print(_ verifications: [Verification], _ console: inout Console) -> ExitCode {
    var code = ExitCode.done
    for verification in verifications {
      if form == .text { VerificationText.print(verification, &console) }
      switch verification.verdict.summary {
      case .verified, .beside: break
      case .changed, .different: code.rise(to: .stopped)
      case .unverifiable: code.rise(to: .world)
      }
    }
    if form == .json { console.print(VerificationText.json(verifications)) }
    return code
  }
}
