internal import Documents
internal import Synchronization

/// The layers that a file of a ConfigSet names, without their mirrors: what they come to is the same
/// for all environments.
final class LayerStack: Sendable {
  let paths: [RepoPath]
  let files: [LayerFile]
  private let merged = Mutex<(offers: Int, state: KeyedMerge.State?)>((0, nil))

  init(_ paths: [RepoPath], _ files: [LayerFile]) {
    self.paths = paths
    self.files = files
  }

  /// How many layers these are.
  var count: Int { files.count }

  /// What the layers come to, if that is known.
  var state: KeyedMerge.State? { merged.withLock { $0.state } }

  /// Takes what the layers come to, with nothing wrong in them. It is kept if it is the second time:
  /// most layers of a single environment have no other use.
  func offer(_ state: KeyedMerge.State) {
    merged.withLock { merged in
      merged.offers += 1
      if merged.offers > 1 { merged.state = state }
    }
  }
}
