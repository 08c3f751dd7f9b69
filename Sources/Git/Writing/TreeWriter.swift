internal import Documents

/// Puts entries together to tree objects.
struct TreeWriter<Sink: ObjectSink> {
  /// How many folders may stand in each other.
  private static var deepest: Int { 1_000 }

  let sink: Sink

  /// Writes a tree of files; nil if there are none, for git has no empty folders.
  func write(_ files: [TreeFile]) throws(GitError) -> ObjectID? {
    for file in files { try Self.check(file) }
    let isSorted = files.indices.dropFirst().allSatisfy { files[$0 - 1].path < files[$0].path }
    return try write((isSorted ? files : files.sorted { $0.path < $1.path })[...], depth: 0)
  }

  /// What stands at a name from now on; nil if nothing does.
  typealias Change = (name: String, mode: EntryMode, id: ObjectID?)

  /// Writes a tree like another one but for some names.
  func write(_ tree: TreeObject?, with changes: [Change]) throws(GitError) -> ObjectID? {
    var result = TreeBuilder()
    if let tree {
      let replaced = Set(changes.compactMap { tree.find($0.name)?.start })
      for entry in tree.entries where !replaced.contains(entry.start) {
        result.add(entry, of: tree)
      }
    }
    for (name, mode, id) in changes {
      if let id { result.add(name, mode, id) }
    }
    return try write(result)
  }

  private func write(_ files: ArraySlice<TreeFile>, depth: Int) throws(GitError) -> ObjectID? {
    var result = TreeBuilder()
    var start = files.startIndex
    while start < files.endIndex {
      let (name, isFile) = (files[start].path.components[depth], files[start].isFile(at: depth))
      var end = start + 1
      while end < files.endIndex, files[end].path.components[depth].isSameInBytes(as: name) {
        end += 1
      }
      if isFile {
        guard end == start + 1 else { throw .pathTaken(files[start].path.text) }
        result.add(name, files[start].mode, files[start].blob)
      } else if let folder = try write(files[start..<end], depth: depth + 1) {
        result.add(name, .folder, folder)
      }
      start = end
    }
    return try write(result)
  }

  private func write(_ tree: TreeBuilder) throws(GitError) -> ObjectID? {
    tree.isEmpty ? nil : try sink.store(tree.object, as: .tree)
  }

  private static func check(_ file: TreeFile) throws(GitError) {
    let names = file.path.components
    guard file.mode != .folder, !names.isEmpty, names.count <= deepest,
      !names.contains(where: GitName.means)
    else { throw .invalidPath(file.path.text) }
  }
}

extension TreeFile {
  /// Whether it stands in a folder of this depth itself.
  fileprivate func isFile(at depth: Int) -> Bool { path.components.count == depth + 1 }
}
