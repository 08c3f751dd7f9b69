package import Documents

/// The files of a build, and how people call them.
package struct Workspace: Sendable {
  package let tree: any FileTree
  /// The folder that paths are shown relative to.
  private let viewpoint: RepoPath
  /// Whether the root is that of a repository, and not of the whole disk.
  package let hasRoot: Bool
  /// What builds have found that is the same for others.
  private let shared: SharedFindings
  /// What a build looks at, if that is asked for.
  let log: InputLog?

  package init(_ tree: any FileTree, viewpoint: RepoPath = .root, hasRoot: Bool = true) {
    self.tree = tree
    self.viewpoint = viewpoint
    self.hasRoot = hasRoot
    shared = SharedFindings()
    log = nil
  }

  /// The same, with a record of what is looked at.
  private init(_ other: Workspace, recordingIn log: InputLog) {
    tree = RecordedTree(tree: other.tree, log: log)
    (viewpoint, hasRoot, shared) = (other.viewpoint, other.hasRoot, other.shared)
    self.log = log
  }

  /// The same with other files.
  package func with(_ tree: any FileTree) -> Workspace {
    Workspace(tree, viewpoint: viewpoint, hasRoot: hasRoot)
  }

  /// The same for one build, which says what it looks at.
  package func recording(in log: InputLog) -> Workspace { Workspace(self, recordingIn: log) }

  /// The layers of ConfigSets that were read.
  var layers: LayerFiles { shared.layers }
  /// The `.gitattributes` that were looked for.
  var attributes: AttributeFiles { shared.attributes }
  /// What folders gave that several builds name.
  var bases: SharedBases { shared.bases }
  /// Where objects refer to others.
  var plans: ReferencePlans { shared.plans }

  /// The entries of a folder of environments.
  package func entries(ofEnvironments folder: RepoPath) throws(FileError) -> [FileEntry] {
    log?.add(folder, .entries)
    return try shared.lists.entries(of: folder, in: tree)
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

/// What is found once for all builds of a workspace.
private struct SharedFindings: Sendable {
  let layers = LayerFiles()
  let attributes = AttributeFiles()
  let bases = SharedBases()
  let plans = ReferencePlans()
  let lists = FolderLists()
}
