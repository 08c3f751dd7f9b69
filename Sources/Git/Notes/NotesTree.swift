/// What a reference of notes holds: for each noted object a text.
package struct NotesTree: Sendable {
  private let repository: Repository
  /// The tree object; nil if there are no notes.
  package let root: ObjectID?

  /// How many notes and folders are read of one tree: few objects can mean very many.
  private static let mostNotes = 1_000_000
  private static let mostFolders = 70_000

  package init(_ repository: Repository, root: ObjectID?) {
    self.repository = repository
    self.root = root
  }

  /// The text of the note of an object; nil if it has none.
  package func note(of commit: ObjectID) throws(GitError) -> ObjectID? {
    var open = root.map { [($0, 0)] } ?? []
    while let (id, depth) = open.popLast() {
      let folder = try folder(id, prefix: Array(commit.bytes.prefix(depth)))
      if let note = folder.notes.first(where: { $0.commit == commit }) {
        return note.text
      }
      for below in folder.subfolders.reversed() where below.byte == commit.bytes[depth] {
        open.append((below.id, depth + 1))
      }
    }
    return nil
  }

  /// All objects that have a note, in the order of their ids.
  package var commits: [ObjectID] {
    get throws(GitError) { try notes.keys.sorted() }
  }

  /// The texts of all notes, by what they are about.
  package var notes: [ObjectID: ObjectID] {
    get throws(GitError) {
      var notes: [ObjectID: ObjectID] = [:]
      var open: [(id: ObjectID, prefix: [UInt8])] = root.map { [($0, [])] } ?? []
      var folders = 0
      while let (id, prefix) = open.popLast() {
        let folder = try folder(id, prefix: prefix)
        // As everywhere, of several notes of one object the one nearest to the root counts.
        for note in folder.notes { notes[note.commit] = notes[note.commit] ?? note.text }
        for below in folder.subfolders.reversed() { open.append((below.id, prefix + [below.byte])) }
        folders += folder.subfolders.count
        guard notes.count <= Self.mostNotes, folders <= Self.mostFolders else {
          throw .damagedObject(
            root ?? id,
            reason: "there are more than \(Self.mostNotes) notes or "
              + "\(Self.mostFolders) folders")
        }
      }
      return notes
    }
  }

  /// A tree like this one with other notes for some objects, and without those that are given none.
  /// Nil if nothing is left.
  package func replacing(
    _ notes: [ObjectID: ObjectID?], into sink: some ObjectSink
  ) throws(GitError) -> ObjectID? {
    let writer = NotesWriter(repository: repository, writer: TreeWriter(sink: sink))
    return try writer.write(root, [], with: notes.map { (commit: $0.key, note: $0.value) })
  }

  /// The tree of another process with what was changed here since both were the same: of one
  /// object's note ours wins, and what we took away stays if it is another one there by now.
  package func merged(
    into theirs: NotesTree, since base: NotesTree, by sink: some ObjectSink
  ) throws(GitError) -> ObjectID? {
    let (ours, before, there) = (try notes, try base.notes, try theirs.notes)
    var changes: [ObjectID: ObjectID?] = [:]
    for (commit, note) in ours where note != before[commit] { changes[commit] = .some(note) }
    for (commit, note) in before where ours[commit] == nil && there[commit] == note {
      changes[commit] = .some(nil)
    }
    return try theirs.replacing(changes, into: sink)
  }

  private func folder(_ id: ObjectID, prefix: [UInt8]) throws(GitError) -> NotesFolder {
    NotesFolder(try repository.readTree(id), prefix: prefix)
  }
}
