internal import Documents

/// Writes paths as Argo CD compares them with changed files: a path means itself and all below, and a
/// pattern, by the rules of Go, what it matches. A semicolon is between two of them, so none is in one.
enum PathGlob {
  /// A path with all that is below it. One that cannot be said is covered by the folder it stands in.
  static func whole(_ path: RepoPath) -> String {
    let sayable = path.components.prefix { !$0.utf8.contains(UInt8(ascii: ";")) }
    return "/" + sayable.joined(separator: "/")
  }

  /// The files of a folder, but none below.
  static func files(of folder: RepoPath) -> String {
    "/" + (escaped(folder) + ["*"]).joined(separator: "/")
  }

  /// All files with a name in folders that stand at a depth.
  static func files(named name: String, depth: Int, below root: RepoPath) -> String {
    let stars = Array(repeating: "*", count: depth)
    return "/" + (escaped(root) + stars + [name]).joined(separator: "/")
  }

  private static func escaped(_ path: RepoPath) -> [String] {
    path.components.map { name in
      var text = ""
      for scalar in name.unicodeScalars {
        switch scalar {
        case ";": text += "?"
        case "*", "?", "[", "\\": text += "\\" + String(scalar)
        default: text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
  }
}
