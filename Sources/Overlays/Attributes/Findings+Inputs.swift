package import Documents

extension Workspace {
  /// What git does to a file when it checks it out; the path is one without symbolic links.
  package func filter(of path: RepoPath, _ text: SourceText) -> InputFilter? {
    InputFilter(path, text, in: self)
  }
}

extension Findings {
  /// Reads an input, and reports it if git checks out something else; nil if it is no text then.
  /// Whatever a build reads of its tree comes through here. The path is one without symbolic links.
  mutating func read(
    _ path: RepoPath, in workspace: Workspace, namedAt place: Place?
  ) throws(FileError) -> SourceText? {
    let text = try workspace.tree.contents(of: path)
    guard let filter = workspace.filter(of: path, text) else { return text }
    add(filter, of: path, namedAt: place)
    return filter.leavesText ? text : nil
  }
}
