internal import Documents
internal import Git
internal import Overlays

extension ReconciledTree {
  /// The tree of a commit, where the project stands in a folder of the repository.
  init(
    of commit: Revision, at root: RepoPath, in repository: Repository
  ) throws(FileError) {
    self.init(try Workspace(of: commit, at: root, in: repository))
  }
}
