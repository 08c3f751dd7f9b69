internal import Documents

/// A layer of a ConfigSet, and what mirrors it in the environment that is built.
struct LayerUse: Sendable {
  /// Where it is named.
  let place: Place
  let path: RepoPath
  /// Its mirrors, each with the environment's folder or one above.
  var mirrors: [(folder: RepoPath, path: RepoPath)] = []
}
