/// A file tree in memory.
package struct MemoryTree: FileTree {
  private var files: [RepoPath: SourceText] = [:]
  private var folders: [RepoPath: Set<String>] = [.root: []]

  package init() {}

  /// Puts a file at a path, and the folders above it.
  package mutating func add(_ text: SourceText, at path: RepoPath) {
    files[path] = text
    var child = path
    while child != .root {
      folders[child.parent, default: []].insert(child.name)
      child = child.parent
    }
  }

  package func kind(of path: RepoPath) throws(FileError) -> FileKind {
    if files[path] != nil { return .file }
    guard folders[path] != nil else { throw .notFound }
    return .folder
  }

  package func contents(of path: RepoPath) throws(FileError) -> SourceText {
    if let text = files[path] { return text }
    throw folders[path] == nil ? .notFound : .notAFile
  }

  package func entries(of path: RepoPath) throws(FileError) -> [String] {
    guard let names = folders[path] else { throw files[path] == nil ? .notFound : .notAFolder }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
