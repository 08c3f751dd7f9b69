/// Files and folders by path: a commit, a folder on disk, or memory.
package protocol FileTree: Sendable {
  /// What stands at a path.
  func kind(of path: RepoPath) throws(FileError) -> FileKind
  /// The bytes of a file.
  func contents(of path: RepoPath) throws(FileError) -> SourceText
  /// The names in a folder, in the order of their bytes.
  func entries(of path: RepoPath) throws(FileError) -> [String]
}

/// What stands at a path.
package enum FileKind: Sendable {
  case file, folder, symbolicLink
  /// A device, a pipe or a socket: never opened.
  case other
}

/// Why a file could not be had.
package enum FileError: Error, Equatable, Sendable {
  case notFound
  case notAFile
  case notAFolder
  case tooLarge(limit: Int)
  /// What the system says.
  case unreadable(String)

  /// The reason, for a message.
  package var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .notAFile: "this is not a file"
    case .notAFolder: "this is not a folder"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes"
    case .unreadable(let reason): reason
    }
  }
}
