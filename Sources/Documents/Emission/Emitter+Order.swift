extension Emitter {
  /// Whether the keys of a mapping stand in natural order already, as they mostly do.
  @inline(__always)
  func isSorted(_ mapping: Item) -> Bool {
    guard let key = first(in: mapping) else { return true }
    guard key.record.flags.style != .folded else { return false }
    var previous = key
    while let value = next(after: previous), let key = next(after: value) {
      guard key.record.flags.style != .folded else { return false }
      guard NaturalOrder.isBefore(text(previous), text(key), as: profile) else { return false }
      previous = key
    }
    return true
  }

  /// The keys of a mapping in natural order.
  func sortedKeys(of mapping: Item) throws(Problem) -> [Item] {
    var keys = keys(of: mapping)
    if keys.contains(where: { $0.record.flags.style == .folded }) { return try sortedByValue(keys) }
    if keys.count <= Self.few {
      insertInOrder(&keys)
    } else {
      keys.sort { NaturalOrder.isBefore(text($0), text($1), as: profile) }
    }
    return keys
  }

  /// Up to how many keys are put into their order one by one.
  private static var few: Int { 16 }

  /// Moves each key in front of those that stand behind it: mostly one, that was added at the end.
  private func insertInOrder(_ keys: inout [Item]) {
    for end in keys.indices.dropFirst() {
      let key = keys[end]
      let name = text(key)
      var place = end
      while place > 0, NaturalOrder.isBefore(name, text(keys[place - 1]), as: profile) {
        keys[place] = keys[place - 1]
        place -= 1
      }
      keys[place] = key
    }
  }

  /// Sorts keys by what is printed of them: folded text is not what stands in the source.
  private func sortedByValue(_ keys: [Item]) throws(Problem) -> [Item] {
    var named: [(key: Item, name: [UInt8])] = []
    for key in keys { named.append((key, try keyValue(key))) }
    named.sort { one, other in
      one.name.withUnsafeBufferPointer { first in
        other.name.withUnsafeBufferPointer { NaturalOrder.isBefore(first, $0, as: profile) }
      }
    }
    return named.map(\.key)
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
