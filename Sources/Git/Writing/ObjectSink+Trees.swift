extension ObjectSink {
  /// Takes the trees of files and answers the topmost; nil if there are no files.
  package func tree(of files: [TreeFile]) throws(GitError) -> ObjectID? {
    try TreeWriter(sink: self).write(files)
  }
}
