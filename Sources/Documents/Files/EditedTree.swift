/// A tree in which some files have another text, in memory.
package struct EditedTree: FileTree {
  private let base: any FileTree
  private var texts: [RepoPath: SourceText] = [:]
  /// The names that were added to folders.
  private var names: [RepoPath: Set<RepoPath>] = [:]

  package init(_ base: any FileTree) {
    self.base = base
  }

  /// The files that have another text, in the order of their paths.
  package var files: [(path: RepoPath, text: SourceText)] {
    texts.sorted { $0.key < $1.key }.map { (path: $0.key, text: $0.value) }
  }

  /// Gives a file another text; it need not be there. The path is one without symbolic links.
  package mutating func write(_ text: SourceText, at path: RepoPath) {
    texts[path] = text
    var child = path
    while child != .root, names[child.parent, default: []].insert(child).inserted {
      child = child.parent
    }
  }

  package func kind(of path: RepoPath) throws(FileError) -> FileKind {
    if texts[path] != nil { return .file }
    return names[path] == nil ? try base.kind(of: path) : .folder
  }

  package func contents(of path: RepoPath) throws(FileError) -> SourceText {
    if let text = texts[path] { return text }
    return try base.contents(of: path)
  }

  package func entries(of path: RepoPath) throws(FileError) -> [FileEntry] {
    guard let added = names[path] else { return try base.entries(of: path) }
    var entries: [FileEntry] = []
    do throws(FileError) {
      entries = try base.entries(of: path)
    } catch {
      guard error == .notFound else { throw error }
    }
    let known = Set(entries.map(\.path))
    for child in added where !known.contains(child) {
      entries.append(FileEntry(path: child, kind: try kind(of: child)))
    }
    return entries.sorted { $0.path < $1.path }
  }

  package func target(of link: RepoPath) throws(FileError) -> String {
    try base.target(of: link)
  }
}
