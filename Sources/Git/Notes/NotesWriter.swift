/// Puts notes into trees.
struct NotesWriter<Sink: ObjectSink> {
  /// What becomes of the note of an object: its new text, or nil if there is to be none.
  typealias Change = (commit: ObjectID, note: ObjectID?)

  let repository: Repository
  let writer: TreeWriter<Sink>

  /// Writes a folder with changes, all of them about ids that begin with these bytes; nil if nothing
  /// is left. Where there are folders for notes, the new ones are put into folders.
  func write(
    _ id: ObjectID?, _ prefix: [UInt8], with changes: [Change]
  ) throws(GitError) -> ObjectID? {
    if changes.isEmpty { return id }
    let tree = try id.map { (id) throws(GitError) in try repository.readTree(id) }
    let folder = NotesFolder(tree, prefix: prefix)
    var names = removals(changes, in: folder)
    if !folder.subfolders.isEmpty {
      names += try folders(changes, in: folder)
    } else {
      let changed = Set(changes.map(\.commit))
      let kept = folder.notes.filter { !changed.contains($0.commit) }.map { ($0.commit, $0.text) }
      let notes = kept + changes.filter { $0.note != nil }
      if Self.areMany(notes, behind: prefix.count) {
        names += removals(notes, in: folder) + (try folders(notes, in: folder))
      } else {
        names += try files(changes, in: folder)
      }
    }
    return try writer.write(tree, with: names)
  }

  /// Takes away what stands directly in a folder.
  private func removals(
    _ changes: [Change], in folder: NotesFolder
  ) -> [TreeWriter<Sink>.Change] {
    let changed = Set(changes.map(\.commit))
    return folder.notes.filter { changed.contains($0.commit) }
      .map { (String(decoding: $0.name, as: UTF8.self), .file, nil) }
  }

  /// Puts notes directly into a folder.
  private func files(
    _ changes: [Change], in folder: NotesFolder
  ) throws(GitError) -> [TreeWriter<Sink>.Change] {
    var names: [TreeWriter<Sink>.Change] = []
    for case (let commit, let note?) in changes {
      let name = ObjectID.hexadecimal(commit.bytes[folder.prefix.count...])
      if folder.hasOther(name) { throw .pathTaken(name) }
      names.append((name, .file, note))
    }
    return names
  }

  /// Puts notes into the folders of a folder, those that are there and new ones.
  private func folders(
    _ changes: [Change], in folder: NotesFolder
  ) throws(GitError) -> [TreeWriter<Sink>.Change] {
    var names: [TreeWriter<Sink>.Change] = []
    let groups = Dictionary(grouping: changes) { $0.commit.bytes[folder.prefix.count] }
    for (byte, changes) in groups {
      let prefix = folder.prefix + [byte]
      let known = folder.subfolders.filter { $0.byte == byte }
      for (position, below) in known.enumerated() {
        // It may be there in capital letters once more: a note stands in one of them only.
        let changes = position == 0 ? changes : changes.map { ($0.commit, nil) }
        let name = String(decoding: below.name, as: UTF8.self)
        names.append((name, .folder, try write(below.id, prefix, with: changes)))
      }
      if !known.isEmpty { continue }
      let name = ObjectID.hexadecimal([byte])
      if folder.hasOther(name) {
        // Somebody else has a file of this name: notes may as well stand beside it.
        names += try files(changes, in: folder)
      } else {
        names.append((name, .folder, try write(nil, prefix, with: changes)))
      }
    }
    return names
  }

  /// Whether git would make folders for these notes: whatever the next digit is, two have it.
  private static func areMany(_ notes: [Change], behind depth: Int) -> Bool {
    guard notes.count >= 32, depth < ObjectID.count - 1 else { return false }
    var counts = [Int](repeating: 0, count: 16)
    for note in notes { counts[Int(note.commit.bytes[depth] >> 4)] += 1 }
    return counts.allSatisfy { $0 > 1 }
  }
}
