extension Emitter {
  /// Whether the keys of a mapping stand in natural order already, as they mostly do.
  @inline(__always)
  func isSorted(_ mapping: Int32) -> Bool {
    guard let first = arena.firstChild(mapping) else { return true }
    var previous = text(first)
    var next = arena.next(first).flatMap { arena.next($0) }
    while let key = next, let value = arena.next(key) {
      let current = text(key)
      if !NaturalOrder.isBefore(previous, current, as: profile) { return false }
      previous = current
      next = arena.next(value)
    }
    return true
  }

  /// The keys of a mapping in natural order.
  func sortedKeys(of mapping: Int32) -> [Int32] {
    var keys: [Int32] = []
    keys.reserveCapacity(arena.count(mapping) / 2)
    var next = arena.firstChild(mapping)
    while let key = next, let value = arena.next(key) {
      keys.append(key)
      next = arena.next(value)
    }
    keys.sort { NaturalOrder.isBefore(text($0), text($1), as: profile) }
    return keys
  }
}
