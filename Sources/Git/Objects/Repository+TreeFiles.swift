internal import Documents

extension Repository {
  /// All that stands in a tree at any depth and is no folder, by its path from there. Names that are
  /// no UTF-8 are shown as near to it as can be, and what a name cannot be is left out.
  package func files(below root: ObjectID) throws(GitError) -> [TreeFile] {
    var files: [TreeFile] = []
    var open = [(path: RepoPath.root, id: root)]
    while let folder = open.popLast() {
      let tree = try tree(folder.id)
      for entry in tree.entries {
        let name = String(decoding: tree.bytes[entry.name], as: UTF8.self)
        guard let path = folder.path.appending(name) else { continue }
        if entry.mode == .folder {
          open.append((path, tree.id(of: entry)))
        } else {
          files.append(TreeFile(path, tree.id(of: entry), mode: entry.mode))
        }
      }
    }
    return files
  }
}
