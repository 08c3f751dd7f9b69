package import Documents

/// Something of a tree that a build looked at: if it stays as it is, the build does.
package struct Input: Hashable, Sendable {
  /// What was looked at.
  package enum Aspect: UInt8, Sendable {
    /// The bytes of a file, or that there is none.
    case contents
    /// What stands at the path, if anything does.
    case kind
    /// The names in a folder, and what they are.
    case entries
    /// What a symbolic link says.
    case target
  }

  package let path: RepoPath
  package let aspect: Aspect

  package init(_ path: RepoPath, _ aspect: Aspect) {
    self.path = path
    self.aspect = aspect
  }
}

extension Input: Comparable {
  /// In the order of paths, and of aspects where they are the same.
  package static func < (one: Input, other: Input) -> Bool {
    one.path == other.path ? one.aspect.rawValue < other.aspect.rawValue : one.path < other.path
  }
}
