internal import Documents

/// Puts entries together to tree objects.
struct TreeWriter<Sink: ObjectSink> {
  /// An entry of a tree that is to be written.
  private struct Entry {
    let key: TreeObject.Key
    let raw: ArraySlice<UInt8>
  }

  /// How many folders may stand in each other.
  private static var deepest: Int { 1_000 }

  let sink: Sink

  /// Writes a tree of files; nil if there are none, for git has no empty folders.
  func write(_ files: [TreeFile]) throws(GitError) -> ObjectID? {
    let files = files.sorted { $0.path < $1.path }
    for file in files { try Self.check(file) }
    return try write(files[...], depth: 0)
  }

  /// What stands at a name from now on; nil if nothing does.
  typealias Change = (name: String, mode: EntryMode, id: ObjectID?)

  /// Writes a tree like another one but for some names.
  func write(_ tree: TreeObject?, with changes: [Change]) throws(GitError) -> ObjectID? {
    let replaced = Set(changes.compactMap { tree?.find($0.name)?.start })
    var entries: [Entry] = []
    for entry in tree?.entries ?? [] where !replaced.contains(entry.start) {
      guard let tree else { continue }
      let key = TreeObject.Key(name: tree.bytes[entry.name], isFolder: entry.mode == .folder)
      entries.append(Entry(key: key, raw: tree.raw(entry)))
    }
    for (name, mode, id) in changes {
      if let id { entries.append(Self.entry(name, mode, id)) }
    }
    return try write(entries)
  }

  private func write(_ files: ArraySlice<TreeFile>, depth: Int) throws(GitError) -> ObjectID? {
    var entries: [Entry] = []
    var rest = files
    while let file = rest.first {
      let name = file.path.components[depth]
      let group = rest.prefix { $0.path.components[depth].isSameInBytes(as: name) }
      rest = rest.dropFirst(group.count)
      if file.path.components.count == depth + 1 {
        guard group.count == 1 else { throw .pathTaken(file.path.text) }
        entries.append(Self.entry(name, file.mode, file.blob))
      } else if let folder = try write(group, depth: depth + 1) {
        entries.append(Self.entry(name, .folder, folder))
      }
    }
    return try write(entries)
  }

  private func write(_ entries: [Entry]) throws(GitError) -> ObjectID? {
    if entries.isEmpty { return nil }
    let sorted = entries.sorted { TreeObject.precedes($0.key, $1.key) }
    return try sink.store(Array(sorted.map(\.raw).joined()), as: .tree)
  }

  private static func entry(_ name: String, _ mode: EntryMode, _ id: ObjectID) -> Entry {
    let name = Array(name.utf8)
    let raw = Array(mode.text.utf8) + [0x20] + name + [0] + id.bytes
    return Entry(key: TreeObject.Key(name: name[...], isFolder: mode == .folder), raw: raw[...])
  }

  private static func check(_ file: TreeFile) throws(GitError) {
    let names = file.path.components
    guard file.mode != .folder, !names.isEmpty, names.count <= deepest,
      !names.contains(where: GitName.means)
    else { throw .invalidPath(file.path.text) }
  }
}
