/// Finds numbers by the fingerprints of keys. Whoever asks compares the keys: two of them can have
/// one fingerprint.
struct KeyTable {
  /// Where a key is, or would be.
  struct Place {
    fileprivate let slot: Int
    /// The number of the key; none if it is not there.
    let number: Int?
  }

  /// Half of a fingerprint is enough to tell most keys apart, and tables stay small.
  private struct Slot: BitwiseCopyable {
    var half: UInt32 = 0
    var number: Int32 = -1
  }

  /// As many as a power of two, at most half of them used.
  private var slots: [Slot] = []
  private var count = 0

  /// With room for about so many keys.
  init(for keys: Int = 0) {
    guard keys > 0 else { return }
    let bits = Int.bitWidth - (keys * 2 - 1).leadingZeroBitCount
    slots = Array(repeating: Slot(), count: 1 << bits)
  }

  /// Looks for a key.
  @inline(__always)
  func place(of fingerprint: UInt64, where isSame: (Int) -> Bool) -> Place {
    var place = first(fingerprint)
    while let number = place.number, !isSame(number) { place = next(fingerprint, behind: place) }
    return place
  }

  /// The first place where a key may be. Who cannot lend its keys to `place(of:where:)` while it
  /// changes them goes on with `next(_:behind:)` as long as there is another key.
  @inline(__always)
  func first(_ fingerprint: UInt64) -> Place {
    guard !slots.isEmpty else { return Place(slot: 0, number: nil) }
    return find(fingerprint, from: Int(UInt32(truncatingIfNeeded: fingerprint)))
  }

  /// The next place where a key may be.
  func next(_ fingerprint: UInt64, behind place: Place) -> Place {
    find(fingerprint, from: place.slot + 1)
  }

  @inline(__always)
  private func find(_ fingerprint: UInt64, from start: Int) -> Place {
    let half = UInt32(truncatingIfNeeded: fingerprint)
    return slots.withUnsafeBufferPointer { slots in
      var position = start & (slots.count - 1)
      while slots[position].number >= 0, slots[position].half != half {
        position = (position + 1) & (slots.count - 1)
      }
      let number = slots[position].number
      return Place(slot: position, number: number < 0 ? nil : Int(number))
    }
  }

  /// Makes room for more keys; places that were found before are no longer true.
  mutating func reserve(_ added: Int = 1) {
    guard (count + added) * 2 > slots.count else { return }
    let (old, known) = (slots, count)
    self = KeyTable(for: max(count * 2, count + added, 16))
    count = known
    for slot in old where slot.number >= 0 {
      var place = first(UInt64(slot.half))
      while place.number != nil { place = next(UInt64(slot.half), behind: place) }
      slots[place.slot] = slot
    }
  }

  /// Gives a key a number.
  mutating func set(_ fingerprint: UInt64, to number: Int, at place: Place) {
    if place.number == nil { count += 1 }
    let half = UInt32(truncatingIfNeeded: fingerprint)
    slots[place.slot] = Slot(half: half, number: Int32(number))
  }
}
