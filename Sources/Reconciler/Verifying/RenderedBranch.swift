internal import Documents
internal import Git

/// A branch, or a commit and those before it, and what these say that they delivered.
struct RenderedBranch {
  private typealias Claim = (commit: Revision, facts: CommitFacts)

  private let repository: Repository
  private let tip: Revision
  /// The commits that say something, the newest first.
  private let claims: [Claim]
  private let history: BranchHistory
  /// The commit whose parents are not in this clone, if somebody had to look there.
  let end: ObjectID?
  /// The folders that were asked for, or else those that the commits name.
  let folders: [RepoPath]

  /// Reads back until something is said of every folder, or until the beginning. Without folders
  /// those are meant that the commits name.
  init(
    from id: ObjectID, _ wanted: [RepoPath]?, readsAll: Bool, in repository: Repository
  ) throws(DeliveryFailure) {
    self.repository = repository
    let tip = try wrap { () throws(GitError) in try repository.revision(id) }
    self.tip = tip
    let (claims, end) = try wrap { () throws(GitError) in
      try Self.claims(before: tip, of: wanted.map(Set.init), readsAll: readsAll, in: repository)
    }
    (self.claims, self.end) = (claims, end)
    folders = wanted ?? Self.folders(of: claims)
    history = try BranchHistory(
      from: tip, folders.isEmpty ? [.root] : folders, followingMerges: true, in: repository)
  }

  private static func claims(
    before tip: Revision, of wanted: Set<RepoPath>?, readsAll: Bool, in repository: Repository
  ) throws(GitError) -> ([Claim], end: ObjectID?) {
    var claims: [Claim] = []
    var missing = wanted ?? [.root]
    var commit = tip
    while true {
      if let facts = CommitFacts(message: commit.message) {
        claims.append((commit, facts))
        missing.subtract(facts.rendered.keys)
        if missing.isEmpty, !readsAll { return (claims, nil) }
      }
      guard let next = try repository.renderedPredecessor(of: commit) else { break }
      commit = next
    }
    return (claims, repository.shallowCommits.contains(commit.id) ? commit.id : nil)
  }

  /// The folders that commits name. What was delivered to a folder before others in it, or around it,
  /// counts no more.
  private static func folders(of claims: [Claim]) -> [RepoPath] {
    var folders: [RepoPath] = []
    for (_, facts) in claims {
      let new = facts.rendered.keys.filter { folder in
        !folders.contains { $0.isInside(folder) || folder.isInside($0) }
      }
      folders += new
    }
    return folders.sorted()
  }

  /// What stands beside all folders that were asked for, each folder once.
  func strangers() throws(DeliveryFailure) -> [RepoPath] {
    let tree = CommitTree(repository, tip)
    var strangers: [RepoPath] = []
    var open = folders.contains(.root) ? [] : [RepoPath.root]
    while let folder = open.popLast() {
      do throws(FileError) {
        for entry in try tree.entries(of: folder) where !folders.contains(entry.path) {
          if folders.contains(where: { $0.isInside(entry.path) }) {
            open.append(entry.path)
          } else if !ManifestTree.isCompanion(entry.path) {
            strangers.append(entry.path)
          }
        }
      } catch {
        throw .git(.damagedObject(tip.tree, reason: error.reason))
      }
    }
    return strangers.sorted()
  }

  /// What has to be found out about what stands in a folder now; a given source is what it should
  /// be rendered from.
  func question(
    about place: VerifiedPlace, givenSource source: ObjectID?
  ) throws(DeliveryFailure) -> Question {
    let history = self.history.folders[place.folder]
    let subject: Question.Subject =
      if let source { .objects(of: source, isGiven: true) } else { try subject(of: place, history) }
    return Question(
      place: place, repository: repository, commit: tip.id, tree: history?.tree, subject: subject)
  }

  private func subject(
    of place: VerifiedPlace, _ history: FolderHistory?
  ) throws(DeliveryFailure) -> Question.Subject {
    let claim = newestClaim(of: place.folder)
    if let history, history.end == nil {
      let current = try DeliveredFiles(history, ignoringCompanions: true, in: repository)
      if current.edit == nil, let facts = current.facts { return .delivery(facts, isTrue: true) }
      if let edit = current.edit, let delivery = history.delivery?.commit,
        claim?.commit.id == delivery
      {
        return .answered(.changed(edit))
      }
    }
    if let claim { return .delivery(claim.facts, isTrue: false) }
    if let source = drySource(of: place.folder) { return .objects(of: source, isGiven: false) }
    if let end = history?.end { throw .git(.shallow(end)) }
    return .answered(.unknown(history?.tree == nil ? .notDelivered : .noFacts))
  }

  /// What has to be found out about the deliveries to a folder that a question about it is not about.
  func pastQuestions(besides question: Question) throws(DeliveryFailure) -> [Question] {
    let folder = question.place.folder
    let known: ObjectID? =
      switch question.subject {
      case .delivery(_, isTrue: true): history.folders[folder]?.delivery?.commit
      case .delivery(_, isTrue: false): newestClaim(of: folder)?.commit.id
      case .answered, .objects: nil
      }
    var questions: [Question] = []
    for (commit, facts) in claims where facts.rendered[folder] != nil && commit.id != known {
      let tree = try history.tree(of: commit, folder)
      var past = FolderHistory(folder, with: tree)
      let isTrue = try wrap { () throws(GitError) in
        try past.meets(commit, facts, in: repository)
      }
      questions.append(
        Question(
          place: question.place, repository: repository, commit: commit.id, tree: tree,
          subject: .delivery(facts, isTrue: isTrue)))
    }
    return questions
  }

  private func newestClaim(of folder: RepoPath) -> Claim? {
    claims.first { $0.facts.rendered[folder] != nil }
  }

  /// The commit that a `hydrator.metadata` names. That beside the manifests counts: at the top
  /// stands what was hydrated last, which may be something else.
  private func drySource(of folder: RepoPath) -> ObjectID? {
    let tree = CommitTree(repository, tip)
    for path in [HydratorMetadata.path.below(folder), HydratorMetadata.path] {
      if let text = try? tree.contents(of: path) { return ObjectID(drySHAIn: text) }
    }
    return nil
  }
}
