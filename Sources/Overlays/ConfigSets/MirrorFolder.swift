internal import Documents

/// What the configuration folder of an environment holds, listed once for all layers.
struct MirrorFolder {
  /// Files that are reached without symbolic links.
  private var plain: Set<RepoPath> = []
  /// Links, and folders that cannot be listed: anything may be behind them.
  private var unlisted: [RepoPath] = []
  /// Everything that is no folder, in order.
  private(set) var files: [RepoPath] = []

  init(_ root: RepoPath, in workspace: Workspace) {
    var folders = [root]
    while let folder = folders.popLast() {
      do throws(FileError) {
        for entry in try workspace.entries(ofEnvironments: folder) {
          switch entry.kind {
          case .folder: folders.append(entry.path)
          case .file: plain.insert(entry.path)
          case .symbolicLink, .other: unlisted.append(entry.path)
          }
          if entry.kind != .folder { files.append(entry.path) }
        }
      } catch .notFound, .notAFolder {
        continue
      } catch {
        unlisted.append(folder)
      }
    }
    files.sort()
  }

  /// Whether a path is that of a file and needs not be resolved.
  func isPlain(_ path: RepoPath) -> Bool { plain.contains(path) }

  /// Whether there may be a file at a path.
  func mayHold(_ path: RepoPath) -> Bool {
    plain.contains(path) || unlisted.contains { path.isInside($0) }
  }
}
