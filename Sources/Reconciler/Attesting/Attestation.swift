internal import Documents
internal import Git

/// Says of the newest commits of branches which source they stand for: a commit that was not made
/// anew, because nothing changed, stands for a newer source too. All of it is one commit of notes.
struct Attestation {
  /// How long others are waited for who write notes, too.
  private static let mostSeconds = 60.0

  private let source: DeliverySource
  private let store: DeliveryStore
  private let committer: Signature
  private let signer: SSHSigner?

  init(
    of source: DeliverySource, in store: DeliveryStore, by committer: Committer,
    signedBy signer: SSHSigner?
  ) {
    self.signer = signer
    self.source = source
    self.store = store
    self.committer = source.signature(of: committer)
  }

  /// Writes what is missing. Whoever comes second goes on from what the first one wrote.
  func run(_ tips: [ObjectID]) throws(DeliveryFailure) {
    var patience = Patience(seconds: Self.mostSeconds)
    while true {
      do throws(DeliveryFailure) {
        return try attempt(tips)
      } catch {
        guard error.isRace else { throw .notAttested(reason: error.reason) }
        guard patience.pause() else { throw .notAttested(reason: error.reason) }
      }
    }
  }

  private func attempt(_ tips: [ObjectID]) throws(DeliveryFailure) {
    let repository = store.repository
    let (theirs, local) = try store.notes(HydratorNote.reference)
    let notes = NotesTree(repository, root: theirs?.tree)
    var changes = try missing(among: tips, in: notes)
    guard !changes.isEmpty else { return }
    var parents = theirs.map { [$0.id] } ?? []
    if let local, local.id != theirs?.id {
      let isOld = try theirs.map { (it) throws(DeliveryFailure) in
        try wrap { () throws(GitError) in try repository.isAncestor(local.id, of: it.id) }
      }
      if isOld != true {
        try addOwn(local, beside: notes, to: &changes)
        parents.append(local.id)
      }
    }
    try addOutdated(of: notes, tips, to: &changes)
    let id = try wrap { () throws(GitError) in
      let written = try notes.replacing(changes, into: repository)
      let tree = if let written { written } else { try repository.store([], as: .tree) }
      return try repository.write(
        CommitDraft(
          tree: tree, parents: parents, author: committer,
          committer: committer, message: "Notes added by reconcile\n", signer: signer))
    }
    try store.publishNotes(HydratorNote.reference, id, from: local?.id, by: committer)
  }

  /// The notes of commits that are said to stand for an older source, or for none.
  private func missing(
    among tips: [ObjectID], in notes: NotesTree
  ) throws(DeliveryFailure) -> [ObjectID: ObjectID?] {
    var changes: [ObjectID: ObjectID?] = [:]
    for tip in tips {
      let known = try wrap { () throws(GitError) in try text(of: tip, in: notes) }
      if let known {
        if known == source.revision.id { continue }
        if source.repository.has(known), try source.follows(known, on: "") == false { continue }
      }
      changes[tip] = try wrap { () throws(GitError) in
        try store.repository.store(
          Array(HydratorNote.text(of: source.revision.id).utf8), as: .blob)
      }
    }
    return changes
  }

  private func text(of commit: ObjectID, in notes: NotesTree) throws(GitError) -> ObjectID? {
    guard let note = try notes.note(of: commit) else { return nil }
    return ObjectID(drySHAIn: try store.repository.blob(note))
  }

  /// Notes that were written here and never pushed are kept where the remote has none.
  private func addOwn(
    _ local: Revision, beside theirs: NotesTree, to changes: inout [ObjectID: ObjectID?]
  ) throws(DeliveryFailure) {
    try wrap { () throws(GitError) in
      let known = try theirs.notes
      for (commit, note) in try NotesTree(store.repository, root: local.tree).notes
      where known[commit] == nil && changes[commit] == nil {
        changes[commit] = .some(note)
      }
    }
  }

  private func addOutdated(
    of notes: NotesTree, _ tips: [ObjectID], to changes: inout [ObjectID: ObjectID?]
  ) throws(DeliveryFailure) {
    let noted = try wrap { () throws(GitError) in
      try notes.commits.filter(store.repository.has).compactMap {
        try? store.repository.revision($0)
      }
    }
    let outdated = OutdatedNotes.among(
      noted, tips: Set(tips), time: source.revision.committer.time)
    for commit in outdated where changes[commit] == nil { changes[commit] = .some(nil) }
  }
}
