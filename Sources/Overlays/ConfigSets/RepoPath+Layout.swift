package import Documents

extension RepoPath {
  /// Where environments are.
  package static let environments = RepoPath("environments") ?? .root
  /// Where configuration is that environments can mirror.
  package static let configuration = RepoPath("config") ?? .root

  /// The folders between the environments' folder and this one, which is one of them, the outermost
  /// first; none for a folder elsewhere.
  var environmentFolders: [RepoPath] {
    guard isInside(.environments) else { return [] }
    var path = RepoPath.environments
    return components.dropFirst().compactMap { name in
      guard let next = path.appending(name) else { return nil }
      path = next
      return path
    }
  }
}
