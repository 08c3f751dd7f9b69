internal import Documents
internal import Overlays

extension RepositoryRoot {
  /// The repository of a folder that Argo CD has unpacked and works in, where only the path in the
  /// repository is known. Nothing of git counts, and nothing above what was unpacked.
  static func locateCopy(_ folder: String, at place: RepoPath) throws(FileError) -> Project {
    let folder = try realPath(folder)
    let top = top(of: folder, at: place)
    var root = folder
    while root.utf8.count > top.utf8.count, !exists(root + "/reconcile.yaml") {
      root = parent(of: root)
    }
    guard let target = path(of: folder, in: root), let rootPlace = path(of: root, in: top) else {
      throw .leavesTree
    }
    return Project(
      Workspace(UnpackedTree(files: try FolderTree(root), root: root)), folder: target, root: root,
      place: rootPlace)
  }

  /// The folder that was unpacked into. The one that is worked in is it, and the path.
  private static func top(of folder: String, at place: RepoPath) -> String {
    if let top = folder.without(ending: place.components[...]) { return top }
    // Links may be on the path, which the system has followed.
    var candidate = folder
    while candidate != "/" {
      if let found = try? realPath(candidate + "/" + place.text), found.isSameInBytes(as: folder) {
        return candidate
      }
      candidate = parent(of: candidate)
    }
    // Of a part of a repository only the last names of the path are there.
    for count in place.components.indices.dropFirst().reversed() {
      if let top = folder.without(ending: place.components.suffix(count)) { return top }
    }
    return folder
  }
}

extension String {
  /// The path of the folder in which a path leads here; nil if it does not.
  fileprivate func without(ending names: ArraySlice<String>) -> String? {
    let ending = names.map { "/" + $0 }.joined().utf8
    guard utf8.count > ending.count, utf8.suffix(ending.count).elementsEqual(ending) else {
      return nil
    }
    return String(decoding: utf8.dropLast(ending.count), as: UTF8.self)
  }
}
