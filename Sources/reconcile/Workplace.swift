package import Documents
package import Overlays

/// The folder that is worked in.
package struct Workplace: Sendable {
  /// Opens a folder to work in; the path is relative to the one where the call was made.
  package typealias Open = @Sendable (String) throws(FileError) -> Workplace
  /// Finds the repository that a folder belongs to; the path is relative to the folder that is
  /// worked in, or absolute.
  package typealias Locate = @Sendable (String) throws(FileError) -> Project

  /// The files below the folder.
  let tree: any FileTree
  let locate: Locate
  /// Where files are written.
  let output: OutputFiles

  package init(_ tree: any FileTree, output: OutputFiles, locate: @escaping Locate) {
    self.tree = tree
    self.output = output
    self.locate = locate
  }
}

/// A folder, and the repository that it belongs to.
package struct Project: Sendable {
  let workspace: Workspace
  /// The folder, as a path of the repository without symbolic links.
  let folder: RepoPath

  package init(_ workspace: Workspace, folder: RepoPath) {
    self.workspace = workspace
    self.folder = folder
  }
}
