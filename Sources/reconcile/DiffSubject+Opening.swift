internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

extension DiffSubject {
  /// Both sides, and the environments that are compared.
  typealias Opened = (comparison: SideComparison, environments: [String])

  /// Opens both sides.
  func open(in workplace: Workplace) throws(OpeningFailure) -> Opened {
    switch sides {
    case .commits(let old, let new, let isCommon):
      let now = try workplace.openCommit(new ?? "HEAD")
      return try compare(
        old, isCommon, to: now, TreeSide(now.tree, label: Self.label(new ?? "HEAD", now)), workplace
      )
    case .files(let old, let isCommon):
      let now = try workplace.openFiles()
      return try compare(
        old, isCommon, to: now, TreeSide(now.tree, label: "the files as they are"), workplace)
    case .delivered(let new):
      return try compareDelivered(to: new ?? "HEAD", workplace)
    case .environments(let old, let new): return try compareEnvironments(old, new, workplace)
    case .folders(let old, let new): return try compareFolders(old, new, workplace)
    }
  }

  private static func label(_ word: String, _ opened: OpenedTree) -> String {
    guard let id = opened.source?.id.description.prefix(10) else { return word }
    return word.hasPrefix(id) ? String(id) : "\(word) (\(id))"
  }

  private func compare(
    _ old: String?, _ isCommon: Bool, to now: OpenedTree, _ new: TreeSide, _ workplace: Workplace
  ) throws(OpeningFailure) -> Opened {
    let head = now.source == nil ? try workplace.openCommit("HEAD") : now
    guard let repository = head.repository, let source = head.source else {
      throw OpeningFailure(message: "there is no commit", hint: nil, rule: "git")
    }
    let (base, label) = try base(old, isCommon, of: source, head.tree, in: repository)
    let before = try workplace.openCommit(base, like: head)
    var comparison = SideComparison(
      from: TreeSide(before.tree, label: Self.label(label, before)), to: new)
    comparison.history = ChangeHistory(
      from: base, to: source.id, root: head.root, in: repository,
      files: now.source == nil ? now.tree.workspace.tree : nil)
    var checks = CheckOptions()
    checks.day = workplace.day(of: now)
    comparison.checks = checks
    return (comparison, try select(in: [now.tree, before.tree], comparison))
  }

  /// The commit of the old side, and how people call it.
  private func base(
    _ old: String?, _ isCommon: Bool, of source: Revision, _ tree: ReconciledTree,
    in repository: Repository
  ) throws(OpeningFailure) -> (id: ObjectID, label: String) {
    let found: SourceBase
    do throws(GitError) {
      if let old {
        let other = try repository.revision(old).id
        guard isCommon else { return (other, old) }
        return (try repository.mergeBase(of: other, and: source.id) ?? other, old)
      }
      found = try SourceBase(of: source.id, tree.settings, remote: remote, in: repository)
    } catch {
      throw OpeningFailure(message: error.reason, hint: error.remedy, rule: "git")
    }
    if let base = found.base { return (base, found.branch) }
    throw OpeningFailure(
      message: "there is no branch `\(found.branch)` to compare with",
      hint: "`reconcile diff OLD NEW` names two commits", rule: "git", code: .unusable)
  }

  private func compareDelivered(
    to new: String, _ workplace: Workplace
  ) throws(OpeningFailure) -> Opened {
    let now = try workplace.openCommit(new)
    guard let repository = now.repository else {
      throw OpeningFailure(message: "there is no repository", hint: nil, rule: "git")
    }
    let comparison = SideComparison(
      from: DeliveredSide(of: now.tree, in: repository, remote: remote),
      to: TreeSide(now.tree, label: Self.label(new, now)))
    return (comparison, try select(in: [now.tree], comparison))
  }

  private func compareEnvironments(
    _ old: String, _ new: String, _ workplace: Workplace
  ) throws(OpeningFailure) -> Opened {
    guard environments.patterns.isEmpty else {
      throw OpeningFailure(
        message: "`--envs` names the environments, so `--env` says nothing", hint: nil,
        rule: "usage", code: .unusable)
    }
    let tree = try environments.open(in: workplace).tree
    let name = "\(old) -> \(new)"
    var found: [Environment] = []
    for word in [old, new] {
      let selected = try environments.naming([word]).select(in: tree)
      guard selected.count == 1 else {
        throw OpeningFailure(
          message: "`\(word)` means \(selected.count) environments", hint: nil, rule: "usage",
          code: .unusable)
      }
      found += selected
    }
    var comparison = SideComparison(
      from: EnvironmentSide(found[0], of: tree, as: name),
      to: EnvironmentSide(found[1], of: tree, as: name))
    comparison.findsDangers = false
    return (comparison, [name])
  }

  private func compareFolders(
    _ old: String, _ new: String, _ workplace: Workplace
  ) throws(OpeningFailure) -> Opened {
    let project = try workplace.openProject().project
    let name = "\(old) -> \(new)"
    var found: [FolderSide] = []
    for word in [old, new] {
      guard let path = RepoPath(word, in: project.folder),
        (try? project.workspace.tree.kind(of: path)) == .folder
      else {
        throw OpeningFailure(
          message: "`\(word)` is no folder of this repository", hint: nil, rule: "usage",
          code: .unusable)
      }
      found.append(FolderSide(path, in: project.workspace, as: name))
    }
    return (SideComparison(from: found[0], to: found[1]), [name])
  }

  /// The environments that are meant, of whichever side.
  private func select(
    in trees: [ReconciledTree], _ comparison: SideComparison
  ) throws(OpeningFailure) -> [String] {
    if environments.patterns.isEmpty { return comparison.environments }
    var names: Set<String> = []
    for pattern in environments.patterns {
      let found = trees.flatMap { $0.select([pattern]).environments.map(\.name.text) }
      if found.isEmpty, let tree = trees.first { _ = try environments.select(in: tree) }
      names.formUnion(found)
    }
    return names.sorted { $0.precedesInBytes($1) }
  }
}
