package import Documents
package import Git
package import Overlays

/// What stands in a tree where a build looked.
package enum InputState: Equatable, Sendable {
  /// A file, with the name that its bytes have in git.
  case file(ObjectID)
  case link(to: String)
  /// Something that was only asked whether it is there.
  case present(FileKind)
  /// A folder that was listed, with what is in it.
  case listed([FileEntry])
  case absent
  case failed(FileError)

  /// Looks at a tree.
  package init(_ input: Input, in tree: any FileTree) {
    do throws(FileError) {
      switch input.aspect {
      case .contents: self = .file(try Self.id(of: input.path, in: tree))
      case .kind: self = .present(try tree.kind(of: input.path))
      case .entries: self = .listed(try tree.entries(of: input.path))
      case .target: self = .link(to: try tree.target(of: input.path))
      }
    } catch .notFound {
      self = .absent
    } catch {
      self = .failed(error)
    }
  }

  private static func id(
    of path: RepoPath, in tree: any FileTree
  ) throws(FileError) -> ObjectID {
    guard let commit = tree as? CommitTree else {
      return ObjectID(blob: try tree.contents(of: path).bytes)
    }
    let (mode, id) = try commit.entry(at: path)
    switch mode {
    case .file, .executable: return id
    case .symbolicLink: throw .symbolicLink
    case .folder, .submodule: throw .notAFile
    }
  }
}
