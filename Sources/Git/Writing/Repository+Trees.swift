package import Documents

extension Repository {
  /// A tree like another one, in which a folder has these files and no other. All else stays as it
  /// is. Without a tree the folder is the first. Nil if nothing is left.
  package func tree(
    like base: ObjectID?, replacing folder: RepoPath, with files: [TreeFile],
    into sink: some ObjectSink
  ) throws(GitError) -> ObjectID? {
    try tree(like: base, with: [.folder(folder, files)], into: sink)
  }

  /// A tree like another one but for these places, none of which is in another one. Each folder
  /// above them is written once. Nil if nothing is left.
  package func tree(
    like base: ObjectID?, with edits: [TreeEdit], into sink: some ObjectSink
  ) throws(GitError) -> ObjectID? {
    for edit in edits where edit.path.components.contains(where: GitName.means) {
      throw .invalidPath(edit.path.text)
    }
    let edits = edits.sorted { $0.path < $1.path }
    return try tree(like: base, with: edits[...], depth: 0, by: TreeWriter(sink: sink))
  }

  private func tree<Sink: ObjectSink>(
    like base: ObjectID?, with edits: ArraySlice<TreeEdit>, depth: Int, by writer: TreeWriter<Sink>
  ) throws(GitError) -> ObjectID? {
    if let edit = edits.first, edit.isFolder, edit.path.components.count == depth {
      guard edits.count == 1 else { throw .pathTaken(edit.path.text) }
      if case .tree(_, let id) = edit { return id }
      if case .folder(_, let files) = edit { return try writer.write(files) }
    }
    let tree = try base.map { (id) throws(GitError) in try self.tree(id, in: writer.sink) }
    var changes: [TreeWriter<Sink>.Change] = []
    var rest = edits
    while let edit = rest.first {
      let name = edit.path.components[depth]
      let group = rest.prefix { $0.path.components[depth].isSameInBytes(as: name) }
      rest = rest.dropFirst(group.count)
      if !edit.isFolder, edit.path.components.count == depth + 1 {
        guard group.count == 1 else { throw .pathTaken(edit.path.text) }
        changes.append((name, edit.file?.mode ?? .file, edit.file?.blob))
      } else {
        let old = try Self.folder(name, in: tree, edit.path)
        changes.append(
          (name, .folder, try self.tree(like: old, with: group, depth: depth + 1, by: writer)))
      }
    }
    return try writer.write(tree, with: changes)
  }

  /// A tree of the repository, or one that is still to be written there.
  private func tree(_ id: ObjectID, in sink: some ObjectSink) throws(GitError) -> TreeObject {
    if let bytes = sink.bytes(of: id, as: .tree), let tree = TreeObject(bytes) { return tree }
    return try tree(id)
  }

  /// The folder of a name; nil if there is none.
  private static func folder(
    _ name: String, in tree: TreeObject?, _ path: RepoPath
  ) throws(GitError) -> ObjectID? {
    guard let tree, let entry = tree.find(name) else { return nil }
    guard entry.mode == .folder else { throw .pathTaken(path.text) }
    return tree.id(of: entry)
  }
}
