/// Why a file could not be had.
package enum FileError: Error, Equatable, Sendable {
  case notFound
  case notAFile
  case notAFolder
  /// A symbolic link stands where a file or a folder is wanted, or on the way to it.
  case symbolicLink
  /// A symbolic link names something outside the tree.
  case leavesTree
  case tooManyLinks
  /// The folder of git itself, whose content is not content of the tree.
  case insideGit
  case tooLarge(limit: Int)
  /// What the system says.
  case unreadable(String)

  /// The reason, for a message.
  package var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .notAFile: "this is not a file"
    case .notAFolder: "this is not a folder"
    case .symbolicLink: "this is a symbolic link, or stands behind one"
    case .leavesTree: "a symbolic link leads out of the tree"
    case .tooManyLinks: "symbolic links lead to each other"
    case .insideGit: "the folder `.git` is not read"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes"
    case .unreadable(let reason): reason
    }
  }
}
