extension Emitter {
  /// Whether the keys of a mapping stand in natural order already, as they mostly do.
  @inline(__always)
  func isSorted(_ mapping: Item) -> Bool {
    guard let key = first(in: mapping) else { return true }
    var previous = key
    while let value = next(after: previous), let key = next(after: value) {
      guard NaturalOrder.isBefore(text(previous), text(key), as: profile) else { return false }
      previous = key
    }
    return true
  }

  /// The keys of a mapping in natural order.
  func sortedKeys(of mapping: Item) -> [Item] {
    keys(of: mapping).sorted { NaturalOrder.isBefore(text($0), text($1), as: profile) }
  }

  /// The keys of a mapping as they stand.
  func keys(of mapping: Item) -> [Item] {
    var keys: [Item] = []
    keys.reserveCapacity(Int(mapping.record.length) / 2)
    var entry = first(in: mapping)
    while let key = entry, let value = next(after: key) {
      keys.append(key)
      entry = next(after: value)
    }
    return keys
  }
}
