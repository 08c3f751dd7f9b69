internal import Documents
internal import Git
internal import Overlays

extension Workspace {
  /// The files of a commit, where the project stands in a folder of the repository.
  init(of commit: Revision, at root: RepoPath, in repository: Repository) throws(FileError) {
    let whole = CommitTree(repository, commit)
    let id = root == .root ? commit.tree : try whole.id(of: root)
    self.init(CommitTree(repository, root: id))
  }
}
