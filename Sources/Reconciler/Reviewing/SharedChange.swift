internal import Documents

/// What happened to an object in some environments in the same way.
package struct SharedChange: Sendable {
  package let object: ObjectEntry
  /// The numbers of the environments.
  package internal(set) var environments: [Int]
  /// Where the values come from: for each of the object's values, and then for those of its files, or
  /// one list for an object that was added or removed. A few of them, if environments differ.
  package internal(set) var causes: [[ChangeCause]]
}

/// The line that a change was made in.
package struct ChangeCause: Hashable, Sendable {
  /// The commit that it was made with.
  package struct Commit: Hashable, Sendable {
    package let id: String
    /// The first line of its message.
    package let summary: String
    package let author: String
  }

  /// The file, as people call it from where they are.
  package let path: String
  /// The same from the root of the tree; nil if it is a part of another file.
  let file: RepoPath?
  package let line: Int
  /// Whether the line is in the old tree: what it said is gone.
  package let isOld: Bool
  /// Nil if no commit between both has anything to do with it.
  package internal(set) var commit: Commit?

  init(path: String, file: RepoPath?, line: Int, isOld: Bool) {
    self.path = path
    self.file = file
    self.line = line
    self.isOld = isOld
  }
}
