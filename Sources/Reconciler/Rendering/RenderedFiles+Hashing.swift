package import Git

extension RenderedFiles {
  /// The files with the ids that they have in git.
  package func hashed() throws(GitError) -> [TreeFile] {
    var hashed: [TreeFile] = []
    for file in files {
      let id = try ObjectHasher().store(file.bytes, as: .blob)
      hashed.append(TreeFile(file.path, id, mode: file.mode))
    }
    return hashed
  }
}
