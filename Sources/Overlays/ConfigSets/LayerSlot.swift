internal import Synchronization

/// Where it is remembered which layers the entries of a file mean, for all copies of it.
final class LayerSlot: Sendable {
  private let found = Mutex<LayerStack?>(nil)

  /// The layers, if they were found.
  var stack: LayerStack? {
    get { found.withLock { $0 } }
    set { found.withLock { $0 = newValue } }
  }
}
