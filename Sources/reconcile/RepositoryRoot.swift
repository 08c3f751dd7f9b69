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
  static func locate(_ folder: String, from base: String) throws(FileError) -> Project {
    let base = try realPath(base)
    let folder = try realPath(folder.hasPrefix("/") ? folder : base + "/" + folder)
    let root = root(of: folder)
    let isAbsolute = !folder.hasPrefix(root) || !base.hasPrefix(root)
    guard let target = path(of: folder, in: root) else { throw .leavesTree }
    let viewpoint = isAbsolute ? RepoPath.root : path(of: base, in: root) ?? .root
    return Project(
      Workspace(try FolderTree(root), viewpoint: viewpoint, hasRoot: root != "/"), folder: target,
      root: root, write: FolderWriter(root).write)
  }

  /// The nearest of a folder and those above it that is a root.
  private static func root(of folder: String) -> String {
    var candidate = folder
    while candidate != "/" {
      if exists(candidate + "/reconcile.yaml") || exists(candidate + "/.git") { return candidate }
      candidate = parent(of: candidate)
    }
    return "/"
  }

  /// The folder above one.
  static func parent(of folder: String) -> String {
    let end = folder.utf8.lastIndex(of: UInt8(ascii: "/")) ?? folder.startIndex
    return end == folder.startIndex ? "/" : String(decoding: folder.utf8[..<end], as: UTF8.self)
  }

  /// The path of a folder in the one of a root.
  static func path(of folder: String, in root: String) -> RepoPath? {
    guard folder.utf8.starts(with: root.utf8) else { return nil }
    return RepoPath(String(decoding: folder.utf8.dropFirst(root.utf8.count), as: UTF8.self))
  }

  /// Whether something is there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path of a folder without links.
  static func realPath(_ path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else {
      throw errno == ENOENT ? .notFound : .unreadable(String(cString: strerror(errno)).lowercased())
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
