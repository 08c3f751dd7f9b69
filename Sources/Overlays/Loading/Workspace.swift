package import Documents

/// The files of a build, and how people call them.
package struct Workspace: Sendable {
  package let tree: any FileTree
  /// The folder that paths are shown relative to.
  private let viewpoint: RepoPath
  /// Whether the root is that of a repository, and not of the whole disk.
  package let hasRoot: Bool
  /// The layers of ConfigSets that were read.
  let layers = LayerFiles()
  /// The `.gitattributes` that were looked for.
  let attributes = AttributeFiles()
  /// What folders gave that several builds name.
  let bases = SharedBases()
  private let lists = FolderLists()

  package init(_ tree: any FileTree, viewpoint: RepoPath = .root, hasRoot: Bool = true) {
    self.tree = tree
    self.viewpoint = viewpoint
    self.hasRoot = hasRoot
  }

  /// The same with other files.
  package func with(_ tree: any FileTree) -> Workspace {
    Workspace(tree, viewpoint: viewpoint, hasRoot: hasRoot)
  }

  /// The entries of a folder of environments.
  package func entries(ofEnvironments folder: RepoPath) throws(FileError) -> [FileEntry] {
    try lists.entries(of: folder, in: tree)
  }

  /// The path as it is shown to people.
  package func shown(_ path: RepoPath) -> String {
    let common = path.commonFolder(with: viewpoint).components.count
    let up = Array(repeating: "..", count: viewpoint.components.count - common)
    let names = up + path.components[common...]
    guard let first = names.first else { return "." }
    return names.dropFirst().reduce(into: first) { $0 += "/" + $1 }
  }
}
