/// A text and the path under which people know it.
package struct SourceFile: Sendable {
  package let path: String
  package let text: SourceText
  /// The folder it stands in, where its own paths start.
  package let folder: RepoPath
  /// Whether no line of it is shown.
  package let isConfidential: Bool

  package init(
    path: String, text: SourceText, folder: RepoPath = .root, isConfidential: Bool = false
  ) {
    self.path = path
    self.text = text
    self.folder = folder
    self.isConfidential = isConfidential
  }

  /// Where it stands in the tree; nil if it is a part of another file, or of none.
  package var repoPath: RepoPath? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" }
    return name.flatMap { folder.appending($0) }
  }
}
