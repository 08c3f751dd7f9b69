package import Documents

extension RepoPath {
  /// Where environments are.
  package static let environments = RepoPath("environments") ?? .root
  /// Where configuration is that environments can mirror.
  package static let configuration = RepoPath("config") ?? .root
}
