internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What this program keeps in git's folder for later runs, and whether it can.
package struct KeptFiles: Sendable {
  /// The folder; it is made when something is kept.
  package let folder: String
  package let byteCount: Int
  package let fileCount: Int
  /// A folder that is written to and cannot be, and why; nil if all can.
  package let obstacle: (path: String, reason: String)?
}

extension Repository {
  /// Looks at what is kept, and at the folders that a delivery writes to; nothing is tried.
  package func keptFiles() -> KeptFiles {
    let folder = commonFolder + "/reconcile"
    let written = [commonFolder, commonFolder + "/objects", commonFolder + "/refs", folder]
    var obstacle: (path: String, reason: String)?
    for path in written where obstacle == nil {
      if let reason = Self.reason(against: path) { obstacle = (path, reason) }
    }
    var found = (bytes: 0, files: 0)
    if let tree = try? GitFolder(commonFolder) {
      Self.forEachFile(below: "reconcile", in: tree) { path in
        var status = stat()
        guard lstat("\(commonFolder)/\(path)", &status) == 0 else { return }
        found = (found.bytes + Int(status.st_size), found.files + 1)
      }
    }
    return KeptFiles(
      folder: folder, byteCount: found.bytes, fileCount: found.files, obstacle: obstacle)
  }

  /// Why nothing can be written into a folder; nil if something can, or if it is not there.
  private static func reason(against path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return "it is no folder" }
    return access(path, W_OK | X_OK) == 0 ? nil : SystemError.last().reason
  }

  /// Goes through the files below a folder of git's own; links are not followed.
  static func forEachFile(
    below folder: String, in tree: GitFolder, _ body: (_ path: String) -> Void
  ) {
    var folders = [folder]
    while let folder = folders.popLast() {
      for entry in tree.entries(folder) {
        if entry.kind == .folder { folders.append(entry.path.text) } else { body(entry.path.text) }
      }
    }
  }
}
