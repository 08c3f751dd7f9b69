package import Documents

/// The files of a build, and how people call them.
package struct Workspace: Sendable {
  package let tree: any FileTree
  /// The folder that paths are shown relative to.
  private let viewpoint: RepoPath
  /// Whether the root is that of a repository, and not of the whole disk.
  package let hasRoot: Bool

  package init(_ tree: any FileTree, viewpoint: RepoPath = .root, hasRoot: Bool = true) {
    self.tree = tree
    self.viewpoint = viewpoint
    self.hasRoot = hasRoot
  }

  /// The path as it is shown to people.
  package func shown(_ path: RepoPath) -> String {
    if path.isInside(viewpoint) {
      let names = path.components.dropFirst(viewpoint.components.count)
      return names.isEmpty ? "." : names.joined(separator: "/")
    }
    let common = path.commonFolder(with: viewpoint).components.count
    let up = Array(repeating: "..", count: viewpoint.components.count - common)
    return (up + path.components.dropFirst(common)).joined(separator: "/")
  }
}
