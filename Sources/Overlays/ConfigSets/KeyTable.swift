/// Finds numbers by the fingerprints of keys. Whoever asks compares the keys: two of them can have
/// one fingerprint.
struct KeyTable {
  /// Where a key is, or would be.
  struct Place {
    fileprivate let slot: Int
    /// The number of the key; none if it is not there.
    let number: Int?
  }

  private struct Slot {
    var fingerprint: UInt64 = 0
    var number: Int32 = -1
  }

  /// As many as a power of two, at most half of them used.
  private var slots: [Slot] = []
  private var count = 0

  /// With room for about so many keys.
  init(for keys: Int = 0) {
    guard keys > 0 else { return }
    let bits = Int.bitWidth - (keys * 2).leadingZeroBitCount
    slots = Array(repeating: Slot(), count: 1 << bits)
  }

  /// Looks for a key.
  func place(of fingerprint: UInt64, where isSame: (Int) -> Bool) -> Place {
    guard !slots.isEmpty else { return Place(slot: 0, number: nil) }
    return slots.withUnsafeBufferPointer { slots in
      var position = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
      while slots[position].number >= 0 {
        let slot = slots[position]
        if slot.fingerprint == fingerprint, isSame(Int(slot.number)) {
          return Place(slot: position, number: Int(slot.number))
        }
        position = (position + 1) & (slots.count - 1)
      }
      return Place(slot: position, number: nil)
    }
  }

  /// Makes room for more keys; places that were found before are no longer true.
  mutating func reserve(_ added: Int = 1) {
    guard (count + added) * 2 > slots.count else { return }
    let (old, known) = (slots, count)
    self = KeyTable(for: max(count * 2, count + added, 16))
    count = known
    for slot in old where slot.number >= 0 {
      slots[place(of: slot.fingerprint) { _ in false }.slot] = slot
    }
  }

  /// Gives a key a number.
  mutating func set(_ fingerprint: UInt64, to number: Int, at place: Place) {
    if place.number == nil { count += 1 }
    slots[place.slot] = Slot(fingerprint: fingerprint, number: Int32(number))
  }
}
