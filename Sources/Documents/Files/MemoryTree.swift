/// A file tree in memory.
package struct MemoryTree: FileTree {
  private enum Content {
    case file(SourceText)
    case folder([String])
    case link(String)
    case other
  }

  private var contents: [RepoPath: Content] = [.root: .folder([])]

  package init() {}

  /// Puts a file at a path, and the folders above it.
  package mutating func add(_ text: SourceText, at path: RepoPath) {
    add(.file(text), at: path)
  }

  /// Puts a symbolic link at a path.
  package mutating func add(linkTo target: String, at path: RepoPath) {
    add(.link(target), at: path)
  }

  /// Puts something at a path that is never opened.
  package mutating func add(unreadableAt path: RepoPath) {
    add(.other, at: path)
  }

  /// The tree below a folder.
  package func subtree(_ folder: RepoPath) throws(FileError) -> MemoryTree {
    var tree = MemoryTree()
    guard case .folder = try content(folder) else { throw .notAFolder }
    for (path, content) in contents where path.isInside(folder) {
      let below = path.components.dropFirst(folder.components.count).joined(separator: "/")
      if let path = RepoPath(below) { tree.contents[path] = content }
    }
    return tree
  }

  package func kind(of path: RepoPath) throws(FileError) -> FileKind {
    switch try content(path) {
    case .file: .file
    case .folder: .folder
    case .link: .symbolicLink
    case .other: .other
    }
  }

  package func contents(of path: RepoPath) throws(FileError) -> SourceText {
    switch try content(path) {
    case .file(let text): return text
    case .link: throw .symbolicLink
    case .folder, .other: throw .notAFile
    }
  }

  package func entries(of path: RepoPath) throws(FileError) -> [FileEntry] {
    switch try content(path) {
    case .folder(let names):
      var entries: [FileEntry] = []
      for name in names {
        guard let child = path.appending(name) else { continue }
        entries.append(FileEntry(path: child, kind: try kind(of: child)))
      }
      return entries
    case .link: throw .symbolicLink
    case .file, .other: throw .notAFolder
    }
  }

  /// What a symbolic link says.
  package func target(of link: RepoPath) throws(FileError) -> String {
    guard case .link(let target) = try content(link) else { throw .notFound }
    return target
  }

  /// What stands at a path, or why there can be nothing.
  private func content(_ path: RepoPath) throws(FileError) -> Content {
    if let content = contents[path] { return content }
    var parent = path
    while parent != .root {
      parent = parent.parent
      switch contents[parent] {
      case .link: throw .symbolicLink
      case .file, .other: throw .notAFolder
      case .folder: throw .notFound
      case nil: continue
      }
    }
    throw .notFound
  }

  private mutating func add(_ content: Content, at path: RepoPath) {
    contents[path] = content
    var child = path
    while child != .root {
      var names: [String] = []
      if case .folder(let known) = contents[child.parent] { names = known }
      if !names.contains(where: { $0.isSameInBytes(as: child.name) }) {
        let place = names.firstIndex { child.name.precedesInBytes($0) } ?? names.count
        names.insert(child.name, at: place)
      }
      contents[child.parent] = .folder(names)
      child = child.parent
    }
  }
}
