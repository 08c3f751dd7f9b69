internal import Documents
internal import Git
internal import Reconciler

/// Puts what is changed in the working tree, or was committed there, on a branch for a pull request.
struct FileProposal {
  /// The folders whose files are sources of environments.
  private static let folders = ["environments", "config", "base"]

  /// How many files are named that are left alone.
  private static let mostNames = 20

  private let commit: FoundCommit
  private let tree: ReconciledTree
  private let options: ProposalOptions
  private let access: NetworkAccess
  private let title: String?
  private let isTrial: Bool

  init(
    _ commit: FoundCommit, _ tree: ReconciledTree, _ options: ProposalOptions,
    _ access: NetworkAccess, title: String?, isTrial: Bool
  ) {
    (self.commit, self.tree, self.options, self.access) = (commit, tree, options, access)
    (self.title, self.isTrial) = (title, isTrial)
  }

  /// Answers what was made; nil if there is nothing.
  func run(_ console: inout Console) throws(OpeningFailure) -> MadeProposal? {
    let working = WorkingTree(of: commit.repository, access)
    let changed = try working.map { (tree) throws(OpeningFailure) in
      try changes(in: tree, &console)
    }
    let base = try base(beneath: commit.source)
    guard let working, let changed, !changed.isEmpty else {
      return try proposeCommits(base, &console)
    }
    return try propose(changed, in: working, base, &console)
  }

  /// The files that are meant. Others are named, so that nobody believes that they are in it.
  private func changes(
    in working: WorkingTree, _ console: inout Console
  ) throws(OpeningFailure) -> [SourceChange] {
    let folders = Self.folders.compactMap { commit.root.appending($0) }
    let changes = try git(working.changes)
    let others = changes.filter { !folders.contains(where: $0.path.isInside) }
    for other in others.prefix(Self.mostNames) {
      console.say(
        "\(Visible.path(other.path.text)): note: this is changed, too, and left alone [pr]")
    }
    if others.count > Self.mostNames {
      console.say("note: and so are \(others.count - Self.mostNames) more [pr]")
    }
    var meant: [SourceChange] = []
    for change in changes where folders.contains(where: change.path.isInside) {
      let shown = Visible.path(change.path.text)
      guard !change.isConflict else {
        throw OpeningFailure(
          message: "`\(shown)` is in the middle of a merge", hint: "end the merge first",
          rule: "git")
      }
      meant.append(
        SourceChange(change.path, wasThere: change.wasThere, isThere: change.isThere))
    }
    return meant
  }

  /// Commits files: on the branch that is checked out, unless that is the source branch.
  private func propose(
    _ changed: [SourceChange], in working: WorkingTree, _ base: ProposalBase,
    _ console: inout Console
  ) throws(OpeningFailure) -> MadeProposal {
    let text = ProposalText(of: changed, [], title: title)
    let branch = try branch(base, text)
    let isNew = branch.text != base.current
    if isTrial { return MadeProposal(branch: branch, text: text, files: changed) }
    if isNew, try git(proposal(branch).isThere) {
      throw OpeningFailure(.branchIsThere(branch.text))
    }
    let head = try git { () throws(GitError) in
      try working.commit(
        changed.map(\.path), text.message, onNewBranch: isNew ? branch.text : nil)
      return try commit.repository.revision("HEAD")
    }
    return try finish(
      branch, .committed(head.id), head, since: base.commit ?? commit.source, &console)
  }

  /// Gives the commits that the source branch does not have a branch.
  private func proposeCommits(
    _ base: ProposalBase, _ console: inout Console
  ) throws(OpeningFailure) -> MadeProposal? {
    guard let start = base.commit, !base.commits.isEmpty else { return nil }
    let head = commit.source
    let text = try text(of: head, since: start).text
    let branch = try branch(base, text)
    var outcome = SourceProposal.Outcome.known(head.id)
    if !isTrial, branch.text != base.current {
      outcome = try propose { () throws(ProposalFailure) in try proposal(branch).begin(access) }
    }
    return try finish(branch, outcome, head, since: start, &console)
  }

  /// Brings a branch to the remote, if that is asked for, and says what is on it.
  private func finish(
    _ branch: BranchName, _ outcome: SourceProposal.Outcome, _ head: Revision,
    since start: Revision, _ console: inout Console
  ) throws(OpeningFailure) -> MadeProposal {
    let (text, files) = try text(of: head, since: start)
    if !isTrial {
      try propose { () throws(ProposalFailure) in
        try options.push(outcome.commit, of: proposal(branch), access)
      }
      console.talk(options.text(of: outcome, on: branch))
    }
    return MadeProposal(
      branch: branch, commit: isTrial ? nil : outcome.commit, text: text, files: files)
  }

  private func proposal(_ branch: BranchName) -> SourceProposal {
    SourceProposal(branch, from: commit.source, root: commit.root, in: commit.repository)
  }

  /// The branch that is checked out, if it is one for a change and the call names no other.
  private func branch(
    _ base: ProposalBase, _ text: ProposalText
  ) throws(OpeningFailure) -> BranchName {
    try options.branch(else: base.isOnChange ? base.current ?? text.branch : text.branch)
  }

  private func text(
    of head: Revision, since start: Revision
  ) throws(OpeningFailure) -> (text: ProposalText, files: [SourceChange]) {
    let files = try git { () throws(GitError) in
      try SourceChange.all(from: start, to: head, in: commit.repository) ?? []
    }
    let commits = try base(beneath: head).commits
    return (ProposalText(of: files, commits, title: title), files)
  }

  private func base(beneath head: Revision) throws(OpeningFailure) -> ProposalBase {
    try git { () throws(GitError) in
      try ProposalBase(
        of: tree, beneath: head, in: commit.repository, remote: options.remote)
    }
  }

  private func git<Value>(
    _ body: () throws(GitError) -> Value
  ) throws(OpeningFailure) -> Value {
    try propose { () throws(ProposalFailure) in
      do throws(GitError) { return try body() } catch { throw .git(error) }
    }
  }

  private func propose<Value>(
    _ body: () throws(ProposalFailure) -> Value
  ) throws(OpeningFailure) -> Value {
    do throws(ProposalFailure) { return try body() } catch { throw OpeningFailure(error) }
  }
}
