internal import Documents
internal import Manifests

/// Finds values of a mapping by their keys: one look at each entry of a small mapping, bisecting in a
/// large one.
struct EntryFinder {
  private static let mostToLookAt = 16

  private let mapping: Int32?
  /// The entries of a large mapping in the order of their keys.
  private var sorted: [Document.Entry] = []

  init(_ mapping: Int32?, in document: Document) {
    self.mapping = mapping
    guard let mapping, document.arena.count(mapping) > 2 * Self.mostToLookAt else { return }
    sorted = document.entries(of: mapping)
    sorted.sort { $0.key.precedesInBytes($1.key) }
  }

  /// The value under the same key as that of another mapping.
  func value(of key: Int32, in arena: Arena) -> Int32? {
    guard let mapping else { return nil }
    if sorted.isEmpty { return arena.withText(of: key) { arena.value(ofKey: $0, in: mapping) } }
    let text = arena.text(key).string
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].key.precedesInBytes(text) { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].key.isSameInBytes(as: text) ? sorted[low].value : nil
  }
}
