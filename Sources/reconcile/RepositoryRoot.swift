internal import Documents
internal import Overlays

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The folder of the disk that a repository is: the nearest one with a `reconcile.yaml` or a `.git`.
enum RepositoryRoot {
  /// The repository of a folder. Outside of any, the whole disk is one, as for kustomize.
  static func locate(
    _ folder: String, at place: RepoPath?, from base: String
  ) throws(FileError) -> Project {
    let base = try realPath(base)
    let folder = try realPath(folder.hasPrefix("/") ? folder : base + "/" + folder)
    let root = place.map { self.root(of: folder, at: $0) } ?? root(of: folder, below: "/")
    let isAbsolute = !folder.hasPrefix(root) || !base.hasPrefix(root)
    guard let target = path(of: folder, in: root) else { throw .leavesTree }
    let viewpoint = isAbsolute ? RepoPath.root : path(of: base, in: root) ?? .root
    return Project(
      Workspace(try FolderTree(root), viewpoint: viewpoint, hasRoot: root != "/"), folder: target,
      root: root, write: FolderWriter(root).write)
  }

  /// The nearest of a folder and those above it that is a root, but not above another.
  private static func root(of folder: String, below top: String) -> String {
    var candidate = folder
    while candidate != top, candidate != "/" {
      if exists(candidate + "/reconcile.yaml") || exists(candidate + "/.git") { return candidate }
      let slash = candidate.lastIndex(of: "/") ?? candidate.startIndex
      candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
    }
    return top
  }

  /// The root of a folder in a copy of which only the path in it is known: nothing above is looked
  /// at.
  private static func root(of folder: String, at place: RepoPath) -> String {
    let ending = "/" + place.text
    guard place != .root, folder.hasSuffix(ending) else { return folder }
    return root(of: folder, below: String(folder.dropLast(ending.count)))
  }

  private static func path(of folder: String, in root: String) -> RepoPath? {
    guard folder.utf8.starts(with: root.utf8) else { return nil }
    return RepoPath(String(decoding: folder.utf8.dropFirst(root.utf8.count), as: UTF8.self))
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func realPath(_ path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else {
      throw errno == ENOENT ? .notFound : .unreadable(String(cString: strerror(errno)).lowercased())
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
