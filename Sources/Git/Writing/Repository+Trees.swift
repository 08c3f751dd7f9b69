package import Documents

extension Repository {
  /// A tree like another one, in which a folder has these files and no other. All else stays as it
  /// is. The paths of the files are from the folder; without a tree the folder is the first.
  /// Nil if nothing is left.
  package func tree(
    like base: ObjectID?, replacing folder: RepoPath, with files: [TreeFile],
    into sink: some ObjectSink
  ) throws(GitError) -> ObjectID? {
    guard !folder.components.contains(where: GitName.means) else {
      throw .invalidPath(folder.text)
    }
    let writer = TreeWriter(sink: sink)
    var above: [TreeObject?] = []
    var next = base
    for name in folder.components {
      let tree = try next.map { (id) throws(GitError) in try self.tree(id) }
      above.append(tree)
      next = try Self.folder(name, in: tree, folder)
    }
    var written = try writer.write(files)
    for (name, tree) in zip(folder.components, above).reversed() {
      written = try writer.write(tree, with: name, as: written)
    }
    return written
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
