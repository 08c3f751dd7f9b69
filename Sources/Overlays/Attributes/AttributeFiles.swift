internal import Documents
internal import Synchronization

/// Every `.gitattributes` that was looked for in a workspace: once in each folder.
final class AttributeFiles: Sendable {
  /// The nearest one for each folder, if there is one.
  private let known = Mutex<[RepoPath: AttributeFile?]>([:])

  /// The nearest one to what stands in a folder.
  func nearest(to folder: RepoPath, in workspace: Workspace) -> AttributeFile? {
    var folders: [RepoPath] = []
    var folder = folder
    var nearest: AttributeFile?
    while true {
      if let found = known.withLock({ $0[folder] }) {
        nearest = found
        break
      }
      folders.append(folder)
      if folder == .root { break }
      folder = folder.parent
    }
    for folder in folders.reversed() {
      nearest = Self.read(in: folder, workspace, below: nearest) ?? nearest
      known.withLock { $0[folder] = .some(nearest) }
    }
    return nearest
  }

  /// The one in a folder. As for git, it is none if it is a link.
  private static func read(
    in folder: RepoPath, _ workspace: Workspace, below outer: AttributeFile?
  ) -> AttributeFile? {
    guard let path = folder.appending(AttributeFile.name) else { return nil }
    do throws(FileError) {
      let text = try workspace.tree.contents(of: path)
      return AttributeFile(
        SourceFile(path: workspace.shown(path), text: text, folder: folder), in: folder,
        below: outer)
    } catch .notFound, .notAFile, .notAFolder, .symbolicLink {
      return nil
    } catch {
      let source = SourceFile(path: workspace.shown(path), text: SourceText(""), folder: folder)
      return AttributeFile(unreadable: source, because: error, in: folder, below: outer)
    }
  }
}
