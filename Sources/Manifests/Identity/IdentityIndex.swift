/// Positions by the fingerprint of what stands there: a flat table with room between its entries.
package struct IdentityIndex: Sendable {
  private var slots: [Int32]
  private var count = 0

  /// An index with room for so many entries.
  package init(capacity: Int = 8) {
    slots = Array(repeating: -1, count: Self.size(for: capacity))
  }

  private static func size(for capacity: Int) -> Int {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    return size
  }

  /// The position with a fingerprint for which something is true.
  package func find(_ fingerprint: UInt64, where isWanted: (Int) -> Bool) -> Int? {
    let position = slots[slot(of: fingerprint, where: isWanted)]
    return position >= 0 ? Int(position) : nil
  }

  /// The same; if there is none, a new position is entered.
  package mutating func find(
    _ fingerprint: UInt64, orAdd position: Int, numberOf: (Int) -> UInt64,
    where isWanted: (Int) -> Bool
  ) -> Int? {
    if (count + 1) * 2 > slots.count { grow(numberOf) }
    let slot = slot(of: fingerprint, where: isWanted)
    guard slots[slot] < 0 else { return Int(slots[slot]) }
    slots[slot] = Int32(position)
    count += 1
    return nil
  }

  /// The slot of the position that is wanted, or the free one where it belongs.
  @inline(__always)
  private func slot(of fingerprint: UInt64, where isWanted: (Int) -> Bool) -> Int {
    var slot = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
    while slots[slot] >= 0, !isWanted(Int(slots[slot])) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow(_ numberOf: (Int) -> UInt64) {
    let old = slots
    slots = Array(repeating: -1, count: old.count * 2)
    for position in old where position >= 0 {
      slots[slot(of: numberOf(Int(position))) { _ in false }] = position
    }
  }
}
