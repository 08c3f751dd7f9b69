internal import Documents
internal import Git
internal import Reconciler

/// Takes away what was delivered for an environment that is no more.
struct RetireCommand: Command {
  static let name = "retire"
  static let summary = "take away what was delivered for an environment that is gone"
  static let help = """
    usage: reconcile retire ENV [--push] [--dry-run]

    An environment whose folder is gone keeps its branch, so that nothing disappears from a cluster
    because a folder was moved. This moves the branch to `refs/retired/`, where no Application looks;
    from a branch that other environments have, too, it removes the folder. It says which Application
    has to be deleted, and what that takes away.

    options:
      --push           do it at the remote, too
      --remote NAME    the remote: origin if nothing is said
      --sign KEYFILE   sign a commit that is made with an SSH key
      --dry-run        say what would be done

    exit code: 0 done; 2 the environment is still there, or never was; 3 the repository cannot be
    read or written

    example:
      reconcile retire old --dry-run
    """

  private let environment: String
  private let isTrial: Bool
  private let pushes: Bool
  private let remote: String
  private let signer: SSHSigner?

  init(_ arguments: inout Arguments) throws(UsageError) {
    isTrial = arguments.takeFlag("--dry-run")
    pushes = arguments.takeFlag("--push")
    remote = try arguments.takeValue("--remote") ?? "origin"
    signer = try arguments.takeValue("--sign").map { SSHSigner(keyFile: $0) }
    let words = try arguments.takeRest(known: "--dry-run", "--push", "--remote", "--sign")
    guard words.count == 1 else {
      throw UsageError("`retire` takes one environment", hint: "`reconcile retire NAME`")
    }
    environment = words[0]
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let opened = try workplace.openCommit("HEAD")
      guard console.accept(opened.tree.report) else { return .unusable }
      return retire(in: opened, workplace.network, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func retire(
    in opened: OpenedTree, _ network: NetworkAccess, _ console: inout Console
  ) -> ExitCode {
    guard let revision = opened.source, let repository = opened.repository else { return .world }
    guard opened.tree[environment] == nil else {
      console.complain(
        "the environment `\(environment)` is still there", rule: "usage",
        hint: "remove its folder below `environments/` first, and commit that")
      return .unusable
    }
    do throws(DeliveryFailure) {
      let gone = try GoneEnvironments(
        beside: opened.tree, root: opened.root, in: repository, remote: remote
      ).environments
      let found = gone.filter { $0.name.text.isSameInBytes(as: environment) }
      guard !found.isEmpty else { return complain(gone, &console) }
      let source = DeliverySource(
        revision, root: opened.root, in: repository, opened.tree.settings)
      let remote = pushes ? Remote(remote, of: repository, network) : nil
      for environment in found {
        let retirement = try Retirement(
          of: environment, source, opened.tree.settings, signedBy: signer)
        if !isTrial { try retirement.run(pushingTo: remote) }
        console.print(text(of: retirement))
      }
      return .done
    } catch {
      console.complain(error.reason, rule: error.rule, hint: error.hint)
      return .world
    }
  }

  private func complain(_ gone: [GoneEnvironment], _ console: inout Console) -> ExitCode {
    let names = gone.map(\.name.text)
    console.complain(
      "nothing was delivered for an environment `\(environment)`", rule: "usage",
      hint: Suggestion.hint(for: environment, among: names)
        ?? (names.isEmpty ? "no environment is gone" : "gone are \(names.joined(separator: ", "))"))
    return .unusable
  }

  private func text(of retirement: Retirement) -> String {
    let environment = retirement.environment
    let (name, branch) = (environment.name.text, environment.branch)
    let verb = isTrial ? "would go" : "went"
    let what =
      retirement.newReference.map { "\(branch) \(verb) to \($0)" }
      ?? "the folder \(environment.folder.text) \(verb) from \(branch)"
    guard !retirement.objects.isEmpty else { return "\(name): \(what)\n" }
    let path = environment.folder.text
    let objects = retirement.objects.map { "  \(Plan.Change.removed.rawValue) \($0)\n" }.joined()
    return """
      \(name): \(what)
      Delete the Application with `targetRevision: \(branch)` and `path: \(path)`; with its finalizer \
      that takes away:
      \(objects)
      """
  }
}
