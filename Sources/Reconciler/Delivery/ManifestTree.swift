internal import Documents
internal import Git

/// The tree of the manifests in a folder: what else a delivery writes there for people and for other
/// programs tells nothing apart.
enum ManifestTree {
  /// The names of files that stand beside manifests.
  static let companions = ["hydrator.metadata", "README.md", ".gitattributes"]

  /// Whether a path of the folder is that of such a file.
  static func isCompanion(_ path: RepoPath) -> Bool {
    path.components.count == 1 && companions.contains { $0.isSameInBytes(as: path.name) }
  }

  /// The tree without files.
  static let nothing = try? ObjectHasher().store([], as: .tree)

  /// The id of a tree without the companions in it; nobody has to have written it.
  static func id(of tree: ObjectID, in repository: Repository) throws(GitError) -> ObjectID? {
    let edits = companions.compactMap { RepoPath($0) }.map { TreeEdit.nothing($0) }
    return try repository.tree(like: tree, with: edits, into: ObjectHasher()) ?? nothing
  }
}
