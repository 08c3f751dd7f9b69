internal import Synchronization

/// The objects of a batch that later ones may be written as differences to. No difference is one to
/// another difference, so each object is read in two steps.
///
/// Threads may look while one adds, and find the same however fast each is: an object counts for
/// those only that come so much later that it must be there.
final class PackBases: Sendable {
  /// An object that stands in the pack as a whole.
  struct Base: Sendable {
    let number: Int
    let bytes: [UInt8]
    /// The part of the work that it belongs to.
    let part: Int
  }

  /// How many bytes are kept.
  private static let mostBytes = 8 << 20

  private struct Table {
    var bases: [UInt64: Base] = [:]
    var size = 0
  }

  private let window: Int
  private let table = Mutex(Table())

  /// A part of the work begins when all are added that stand so many before it, and the first.
  init(window: Int) {
    self.window = window
  }

  /// The object that one of a part may be written as a difference to.
  func base(of likeness: UInt64, in part: Int) -> Base? {
    guard let base = table.withLock({ $0.bases[likeness] }) else { return nil }
    return base.part == 0 && part > 0 || base.part <= part - window ? base : nil
  }

  /// Takes an object, if it is the first of its likeness.
  func add(_ likeness: UInt64, _ base: Base) {
    table.withLock { table in
      guard table.bases[likeness] == nil, table.size + base.bytes.count <= Self.mostBytes else {
        return
      }
      table.bases[likeness] = base
      table.size += base.bytes.count
    }
  }
}
