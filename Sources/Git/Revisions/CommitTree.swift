package import Documents

/// The files of a commit.
package struct CommitTree: FileTree {
  private let repository: Repository
  private let limits: Limits
  /// The tree object of the root.
  package let root: ObjectID

  /// The files of a tree object.
  package init(_ repository: Repository, root: ObjectID, limits: Limits = Limits()) {
    self.repository = repository
    self.root = root
    self.limits = limits
  }

  /// The files of a commit.
  package init(_ repository: Repository, _ revision: Revision, limits: Limits = Limits()) {
    self.init(repository, root: revision.tree, limits: limits)
  }

  /// The object of a path: a blob, a tree, or the commit of a submodule.
  package func id(of path: RepoPath) throws(FileError) -> ObjectID {
    try find(path).id
  }

  /// How an entry is written in its folder.
  package func mode(of path: RepoPath) throws(FileError) -> EntryMode {
    try find(path).mode
  }

  /// How an entry is written in its folder, and its object.
  package func entry(at path: RepoPath) throws(FileError) -> (mode: EntryMode, id: ObjectID) {
    try find(path)
  }

  package func kind(of path: RepoPath) throws(FileError) -> FileKind {
    FileKind(try find(path).mode)
  }

  package func contents(of path: RepoPath) throws(FileError) -> SourceText {
    let (mode, id) = try find(path)
    switch mode {
    case .file, .executable:
      return try reading { () throws(GitError) in
        try repository.blob(id, limits: limits)
      }
    case .symbolicLink: throw .symbolicLink
    case .folder, .submodule: throw .notAFile
    }
  }

  package func entries(of path: RepoPath) throws(FileError) -> [FileEntry] {
    let (mode, id) = try find(path)
    guard mode == .folder else { throw mode == .symbolicLink ? .symbolicLink : .notAFolder }
    guard !path.components.contains(where: \.isGitFolder) else { throw .insideGit }
    let tree = try tree(id)
    var entries: [FileEntry] = []
    for entry in tree.entries {
      let name = tree.name(of: entry)
      let shown = name ?? String(decoding: tree.bytes[entry.name], as: UTF8.self)
      guard let child = path.appending(shown) else { continue }
      entries.append(FileEntry(path: child, kind: name == nil ? .other : FileKind(entry.mode)))
    }
    return entries.sorted { $0.path.name.precedesInBytes($1.path.name) }
  }

  /// What a symbolic link says.
  package func target(of link: RepoPath) throws(FileError) -> String {
    let (mode, id) = try find(link)
    guard mode == .symbolicLink else { throw .notFound }
    var short = Limits()
    short.bytes = 4095
    let text = try reading { () throws(GitError) in try repository.blob(id, limits: short) }
    guard let target = String(validating: text.bytes, as: UTF8.self), !target.utf8.contains(0)
    else {
      throw .unreadable("the link names no path")
    }
    return target
  }

  /// Walks down to a path.
  private func find(_ path: RepoPath) throws(FileError) -> (mode: EntryMode, id: ObjectID) {
    guard !path.components.dropLast().contains(where: \.isGitFolder) else { throw .insideGit }
    var found = (mode: EntryMode.folder, id: root)
    for name in path.components {
      guard found.mode == .folder else {
        throw found.mode == .symbolicLink ? .symbolicLink : .notAFolder
      }
      let tree = try tree(found.id)
      guard let entry = tree.find(name) else { throw .notFound }
      found = (entry.mode, tree.id(of: entry))
    }
    return found
  }

  private func tree(_ id: ObjectID) throws(FileError) -> TreeObject {
    try reading { () throws(GitError) in try repository.tree(id) }
  }

  private func reading<Result>(
    _ body: () throws(GitError) -> Result
  ) throws(FileError) -> Result {
    do { return try body() } catch {
      if case .objectTooLarge(_, let limit) = error { throw .tooLarge(limit: limit) }
      throw .unreadable([error.reason, error.remedy].compactMap { $0 }.joined(separator: "; "))
    }
  }
}

extension FileKind {
  /// What an entry of a tree is.
  fileprivate init(_ mode: EntryMode) {
    switch mode {
    case .file, .executable: self = .file
    case .folder: self = .folder
    case .symbolicLink: self = .symbolicLink
    case .submodule: self = .other
    }
  }
}

extension String {
  /// Whether this is the name of git's own folder, in whatever letters a disk takes for the same.
  fileprivate var isGitFolder: Bool {
    utf8.count == 4 && lowercased() == ".git"
  }
}
