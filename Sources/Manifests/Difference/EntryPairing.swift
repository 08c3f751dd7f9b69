internal import Documents

/// Which entries of two mappings have the same key.
struct EntryPairing {
  /// An entry of a mapping.
  typealias Entry = (key: Node, value: Node)

  let old: [Entry]
  let new: [Entry]
  /// The number of the old entry for each of the new ones; nil where there is none.
  private(set) var oldEntries: [Int?]
  /// The numbers of old entries that are gone.
  private(set) var removed: [Int] = []

  /// Pairs the entries of two mappings.
  init(_ old: Node, _ new: Node) {
    self.old = Array(old.entries)
    self.new = Array(new.entries)
    oldEntries = Array(self.new.indices)
    let isSame =
      self.old.count == self.new.count
      && zip(self.old, self.new).allSatisfy { $0.key.text == $1.key.text }
    if !isSame { pairByKeys() }
  }

  private mutating func pairByKeys() {
    // A key that stands twice has its places one after the other.
    var places: [Text: [Int]] = [:]
    for (number, entry) in old.enumerated().reversed() {
      places[entry.key.text, default: []].append(number)
    }
    oldEntries = new.map { places[$0.key.text]?.popLast() }
    let kept = Set(oldEntries.compactMap { $0 })
    removed = old.indices.filter { !kept.contains($0) }
  }

  /// Whether entries that both have stand in another order.
  var isReordered: Bool {
    let numbers = oldEntries.compactMap { $0 }
    return zip(numbers, numbers.dropFirst()).contains { $0 > $1 }
  }

  /// The new entries whose keys are written otherwise.
  var respelled: [Int] {
    new.indices.filter { number in
      oldEntries[number].map { !old[$0].key.isSpelled(like: new[number].key) } ?? false
    }
  }

  /// What the new mapping consists of.
  var slots: [TreeEdit.Entry] {
    zip(oldEntries, new).map { number, entry in
      guard let number else { return .added(key: entry.key, value: entry.value) }
      return .kept(number, key: old[number].key.isSpelled(like: entry.key) ? nil : entry.key)
    }
  }
}
