package import Documents

/// A file that is to stand in a tree: its content is written already.
package struct TreeFile: Equatable, Sendable {
  package let path: RepoPath
  package let blob: ObjectID
  package let mode: EntryMode

  package init(_ path: RepoPath, _ blob: ObjectID, mode: EntryMode = .file) {
    self.path = path
    self.blob = blob
    self.mode = mode
  }
}
