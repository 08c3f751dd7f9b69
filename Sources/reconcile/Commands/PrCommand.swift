internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

/// Puts a change of sources on a branch, and says what a pull request says of it.
struct PrCommand: Command {
  static let name = "pr"
  static let summary = "put a change of sources on a branch, with title and body of a pull request"
  static let help = """
    usage: reconcile pr [OPTION]…
           reconcile pr --env ENV [OPTION]… WHAT=VALUE…

    Commits a change to a branch and prints the title and the body of a pull request: to paste, or for
    the tools of forges. Which change that is:
      with WHAT=VALUE    values are set as `set` does it, in the files of HEAD. The commit begins a
                         branch of its own; the files, the index and the branch that is checked out
                         stay as they are
      changed files      what is otherwise in the working tree below environments/, config/ and base/
                         is committed by git, on the branch that is checked out, or on a new one if
                         that is the source branch. Other files stay as they are, and are named
      neither            what the branch that is checked out has beyond the source branch

    options:
      --branch NAME    the branch; change/ and words of the title if nothing is said
      --title TEXT     the title, and the first line of the commit
      --push           bring the branch to the remote
      --remote NAME    the remote: origin if nothing is said
      --dry-run        say what would be done
      -o text|json     json: {"branch", "commit", "title", "body", "files": [{"path", "change"}], "pushed"}
      --env, --all, --unset, --file, --layer, --new    as for `set`

    exit code: 0 done, or nothing to do; 2 a value cannot be set, or the call was wrong; 3 the
    repository cannot be read or written

    example:
      reconcile pr --env dev spark.executor.memory=8g --push
      reconcile pr --title 'dev: more memory' --push -o json
    """

  private let setting: SetOptions
  private let proposal: ProposalOptions
  private let title: String?
  private let isTrial: Bool
  private let form: DeliveryRun.Form

  init(_ arguments: inout Arguments) throws(UsageError) {
    var setting = try SetOptions(&arguments)
    proposal = try ProposalOptions(&arguments)
    title = try arguments.takeValue("--title")
    isTrial = arguments.takeFlag("--dry-run")
    form = try arguments.takeChoice("-o", "--output", default: .text)
    setting.words = try arguments.takeRest(
      known: SetOptions.known + [
        "--branch", "--title", "--push", "--remote", "--dry-run", "--output",
      ])
    self.setting = setting
    guard setting.environments.revision == nil, !setting.environments.takesFiles else {
      throw UsageError("`pr` begins at HEAD, so `--from` and `--worktree` say nothing")
    }
    if setting.namesEnvironments || !setting.isEmpty { try setting.check("pr") }
    guard title.map({ !$0.isEmpty && !$0.utf8.contains(0x0A) }) ?? true else {
      throw UsageError("a title is one line")
    }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let commit = try workplace.findCommit("HEAD")
      let tree = ReconciledTree(commit.workspace)
      guard setting.isEmpty else {
        guard console.accept(tree.report) else { return .unusable }
        return try propose(setting.edit(tree, in: workplace), commit, workplace, &console)
      }
      let change = FileProposal(
        commit, tree, proposal, workplace.network, title: title, isTrial: isTrial)
      guard let made = try change.run(&console) else {
        console.say("nothing to do")
        return .done
      }
      print(made, in: workplace, &console)
      return .done
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  /// Commits values that were set.
  private func propose(
    _ editor: EnvironmentEditor, _ commit: FoundCommit, _ workplace: Workplace,
    _ console: inout Console
  ) throws(OpeningFailure) -> ExitCode {
    guard console.accept(editor.report) else { return .unusable }
    let changes = editor.changes
    guard !changes.isEmpty else {
      console.say("nothing to do")
      return .done
    }
    let project = commit.repository.workFolder == nil ? nil : try? workplace.locate(".")
    for change in changes {
      guard let project, let now = try? project.workspace.tree.contents(of: change.path),
        now.bytes != change.old?.bytes
      else { continue }
      console.sayLeftOut(project.workspace.shown(change.path), by: Self.name)
    }
    let files = changes.map {
      SourceChange($0.path.below(commit.root), wasThere: $0.old != nil)
    }
    let text = ProposalText(setting: editor.outcomes, files, title: title)
    var made = MadeProposal(
      branch: try proposal.branch(else: text.branch), text: text, files: files)
    if !isTrial {
      let source = SourceProposal(
        made.branch, from: commit.source, root: commit.root, in: commit.repository)
      let outcome = try proposal.make(
        source, changes.map { ($0.path, $0.new) }, text.message, workplace.network)
      made.commit = outcome.commit
      console.talk(proposal.text(of: outcome, on: made.branch))
    }
    print(made, in: workplace, &console)
    return .done
  }

  private func print(_ made: MadeProposal, in workplace: Workplace, _ console: inout Console) {
    var made = made
    made.review = made.commit.flatMap {
      ProposalReview.text(of: $0, below: made.body, remote: proposal.remote, in: workplace)
    }
    switch form {
    case .text: console.print("\(made.text.title)\n\n\(made.body)")
    case .json: console.print(made.json(isPushed: proposal.pushes && !isTrial))
    }
  }
}
