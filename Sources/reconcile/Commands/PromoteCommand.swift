internal import Documents
internal import Git
internal import Reconciler

/// Takes values of one environment over into another one.
struct PromoteCommand: Command {
  static let name = "promote"
  static let summary = "take values of one environment over into another one"
  static let help = """
    usage: reconcile promote --from ENV --to ENV [OPTION]… [WHAT…]
           reconcile promote --status [--from ENV --to ENV] [-o text|json]

    Finds what ENV says itself and the other environment has otherwise: keys in its mirrors, its images
    and replicas, fields that its patches set. Each is set in the sources of the other one as `set`
    does it, and committed to a branch of its own, which begins at HEAD. The files, the index and the
    branch that is checked out stay as they are. What the commit says names the values and where they
    come from.

    These are kept as they are, and named with the reason: what `promote.deny` of the other environment
    names, what holds the name or the namespace of one of the two, what only the other one says itself,
    what cannot be had there. Namespaces, destinations and values that are bound never travel. Where
    `promote.from` says from which environments values come, there are no others.

    WHAT, without which all values are meant, in which `*` stands for any characters:
      KEY, image.NAME, replicas.NAME, KIND/NAME:PATH   as for `set`
      /config/FILE                                     a file without keys
    What is named without a star is taken over, also if it names an environment or is a value of the
    other environment's own; what is denied never is.

    options:
      --branch NAME    the branch: promote/FROM-to-TO-COMMIT if nothing is said
      --push           bring the branch to the remote
      --remote NAME    the remote: origin if nothing is said
      --worktree       write into the files as they are now, make no branch
      --print          print a patch of the files as they are now for `git apply`, write nothing
      --dry-run        say what would be done
      --exit-code      with `--dry-run`: end with 1 if there is something to take over
      --status         how many values each environment would take over from those that its
                       `promote.from` names, and how many are kept, by reason: of the files as they
                       are now
      -o text|json     json: {"from", "to", "values": [{"what", "old", "new", "secret", "path", "line"}],
                       "kept": [the same with "reason", and "by" or "message"], "files": […],
                       "objects": […], "branch", "commit", "pushed"}; with `--status`
                       {"pairs": [{"from", "to", "travel", "kept": {REASON: NUMBER}}]}

    exit code: 0 done, or nothing to do; 1 with `--exit-code`; 2 a value cannot be taken over, or the
    call was wrong; 3 the repository cannot be read or written

    example:
      reconcile promote --from staging --to prod --dry-run
      reconcile promote --from staging --to prod 'image.*' spark.executor.memory --push
    """

  /// What is done with what is found.
  private enum Mode {
    case branch, files, patch, trial, status
  }

  private let source: String?
  private let target: String?
  private let mode: Mode
  private let takesFiles: Bool
  private let proposal: ProposalOptions
  private let tellsDifference: Bool
  private let form: DeliveryRun.Form
  private let words: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    source = try arguments.takeValue("--from")
    target = try arguments.takeValue("--to")
    proposal = try ProposalOptions(&arguments)
    let isPrinted = arguments.takeFlag("--print")
    let writesFiles = arguments.takeFlag("--worktree")
    let isTrial = arguments.takeFlag("--dry-run")
    let isStatus = arguments.takeFlag("--status")
    tellsDifference = arguments.takeFlag("--exit-code")
    form = try arguments.takeChoice("-o", "--output", default: .text)
    words = try arguments.takeRest(
      known: "--from", "--to", "--branch", "--push", "--remote", "--worktree", "--print",
      "--dry-run", "--exit-code", "--status", "--output")
    takesFiles = writesFiles || isPrinted || isStatus
    mode =
      isStatus
      ? .status : isPrinted ? .patch : isTrial ? .trial : writesFiles ? .files : .branch
    guard (source == nil) == (target == nil), source != nil || isStatus else {
      throw UsageError(
        "two environments have to be named", hint: "`--from staging --to prod`")
    }
    guard words.isEmpty || !isStatus else {
      throw UsageError("`--status` counts all values, so `\(words[0])` says nothing")
    }
    guard !words.contains("") else { throw UsageError("a value has no name") }
    guard !proposal.pushes || mode == .branch else {
      throw UsageError("there is no branch to push", hint: "leave out one of the options")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      guard takesFiles else { return try promote(in: workplace, on: &console) }
      let (opened, project) = try workplace.openProject()
      guard console.accept(opened.tree.report) else { return .unusable }
      if mode == .status { return try printStatus(of: opened.tree, &console) }
      let promotion = try self.promotion(in: opened.tree)
      guard console.accept(promotion.report) else { return .unusable }
      if mode == .patch { return print(promotion, &console) }
      tell(promotion, &console)
      if mode == .trial { return end(promotion) }
      return console.write(promotion.changes, into: project) ? .done : .world
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  /// Works on HEAD.
  private func promote(
    in workplace: Workplace, on console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    let commit = try workplace.findCommit("HEAD")
    let tree = ReconciledTree(commit.workspace)
    guard console.accept(tree.report) else { return .unusable }
    let promotion = try self.promotion(in: tree)
    guard console.accept(promotion.report) else { return .unusable }
    sayChanges(beside: commit, promotion, in: workplace, &console)
    if mode == .trial || promotion.changes.isEmpty || form == .text { tell(promotion, &console) }
    if mode == .trial || promotion.changes.isEmpty { return end(promotion) }
    return try propose(promotion, commit, workplace.network, &console)
  }

  private func promotion(in tree: ReconciledTree) throws(OpeningFailure) -> Promotion {
    var names: [Environment] = []
    for name in [source, target] {
      guard let environment = tree[name ?? ""] else {
        throw OpeningFailure(noEnvironment: name ?? "", in: tree)
      }
      names.append(environment)
    }
    guard names[0].folder != names[1].folder else {
      throw OpeningFailure(
        message: "`\(names[0].name.text)` has its own values already", hint: nil, rule: "usage",
        code: .unusable)
    }
    return Promotion(from: names[0], to: names[1], of: tree, PromotionChoice(words))
  }

  /// Says which inputs are otherwise in the working tree.
  private func sayChanges(
    beside commit: FoundCommit, _ promotion: Promotion, in workplace: Workplace,
    _ console: inout Console
  ) {
    guard commit.repository.workFolder != nil, let files = try? workplace.locate(".") else {
      return
    }
    let changes = LocalChanges(in: files, since: commit)
    for input in Set(promotion.renderings.flatMap(changes.inputs)).sorted() {
      console.sayLeftOut(input, by: Self.name)
    }
  }

  private func tell(_ promotion: Promotion, _ console: inout Console) {
    switch form {
    case .json: console.print(PromotionJSON(promotion: promotion).text)
    case .text:
      var text = PromotionText(promotion)
      console.print(text.text())
      if promotion.travelling.isEmpty { return }
      DifferenceReport(report: promotion.effect, options: DifferenceOptions()).print(
        .text, &console)
    }
  }

  private func end(_ promotion: Promotion) -> ExitCode {
    tellsDifference && !promotion.changes.isEmpty ? .stopped : .done
  }

  private func propose(
    _ promotion: Promotion, _ commit: FoundCommit, _ network: NetworkAccess,
    _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    let names = [promotion.source, promotion.target].map {
      $0.name.text.split(separator: "/").joined(separator: "-")
    }
    let short = commit.source.id.description.prefix(10)
    let branch = try proposal.branch(else: "promote/\(names[0])-to-\(names[1])-\(short)")
    let source = SourceProposal(
      branch, from: commit.source, root: commit.root, in: commit.repository)
    let made = try proposal.make(
      source, promotion.changes.map { ($0.path, $0.new) },
      promotion.message(from: commit.source.id), network)
    switch form {
    case .json:
      console.print(
        PromotionJSON(
          promotion: promotion, proposal: (branch.text, made.commit), isPushed: proposal.pushes
        ).text)
    case .text: console.print("\n" + proposal.text(of: made, on: branch))
    }
    return .done
  }

  private func print(_ promotion: Promotion, _ console: inout Console) -> ExitCode {
    let patches = promotion.patches
    if let secret = patches.first(where: { $0.text == nil }) {
      return console.refusePatch(of: secret.path.text, hint: "take it over without `--print`")
    }
    for patch in patches { console.print(patch.text ?? "") }
    if patches.isEmpty { console.say("nothing to do") }
    return .done
  }

  private func printStatus(
    of tree: ReconciledTree, _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    var promotions: [Promotion] = []
    if source != nil {
      promotions.append(try promotion(in: tree))
    } else {
      for (source, target) in PromotionStatus.pairs(of: tree) {
        promotions.append(Promotion(from: source, to: target, of: tree, PromotionChoice([])))
      }
    }
    for promotion in promotions {
      guard console.accept(promotion.report) else { return .unusable }
    }
    let pairs = promotions.map(PromotionStatus.init)
    switch form {
    case .json: console.print(PromotionStatusText.json(pairs))
    case .text where pairs.isEmpty:
      console.say("no environment says under `promote.from` where its values come from")
    case .text: console.print(PromotionStatusText.table(pairs))
    }
    return .done
  }
}
