internal import Documents

/// Which items of two lists are the same item: those that are told apart by the same values of their
/// keys, then those that are written alike, then those that stand in the same place between others.
struct ItemPairing {
  /// The number of the old item for each of the new ones; nil where there is none.
  private(set) var oldItems: [Int?]
  /// The numbers of old items that are gone.
  private(set) var removed: [Int] = []
  /// The numbers of new items that stand elsewhere than they did, seen from the others.
  private(set) var moved: Set<Int> = []
  /// What old and new items are called.
  private(set) var oldLabels: [ItemLabel?]
  private(set) var newLabels: [ItemLabel?]

  private let old: [Node]
  private let new: [Node]
  /// Items that are told apart by a value that the other list does not have.
  private var strangers = (old: Set<Int>(), new: Set<Int>())

  /// Pairs the items of two lists by the first of some keys that tells them apart.
  init(_ old: Node, _ new: Node, by keys: [[String]]) {
    self.old = Array(old.children)
    self.new = Array(new.children)
    oldItems = Array(repeating: nil, count: self.new.count)
    oldLabels = Array(repeating: nil, count: self.old.count)
    newLabels = Array(repeating: nil, count: self.new.count)
    if self.old.first?.kind == .mapping || self.new.first?.kind == .mapping {
      for keys in keys { pair(by: keys) }
    }
    align()
  }

  /// Whether the list has the same items in the same order.
  var isUnchanged: Bool { removed.isEmpty && moved.isEmpty && !oldItems.contains(nil) }

  /// What the new list consists of.
  var slots: [TreeEdit.Item] {
    zip(oldItems, new).map { old, node in old.map { .kept($0) } ?? .added(node) }
  }

  /// Pairs those that have no partner, and whose values of some keys no other item of their list has.
  private mutating func pair(by keys: [String]) {
    let before = Self.numbers(of: old, by: keys)
    let after = Self.numbers(of: new, by: keys)
    let paired = Set(oldItems.compactMap { $0 })
    for (values, number) in before {
      guard let number else { continue }
      name(&oldLabels[number], keys, values)
      if after[values] == nil, !paired.contains(number) { strangers.old.insert(number) }
    }
    for (values, number) in after {
      guard let number else { continue }
      name(&newLabels[number], keys, values)
      guard let partner = before[values] else {
        if oldItems[number] == nil { strangers.new.insert(number) }
        continue
      }
      guard let partner, oldItems[number] == nil, !paired.contains(partner),
        !strangers.old.contains(partner), !strangers.new.contains(number)
      else { continue }
      oldItems[number] = partner
    }
  }

  private func name(_ label: inout ItemLabel?, _ keys: [String], _ values: [Text?]) {
    if label == nil, keys.count == 1, let value = values[0] {
      label = ItemLabel(key: keys[0], value: value)
    }
  }

  /// The numbers of items by the values of their keys; nil where several have the same.
  private static func numbers(of items: [Node], by keys: [String]) -> [[Text?]: Int?] {
    var numbers: [[Text?]: Int?] = [:]
    for (number, item) in items.enumerated() {
      guard let values = values(of: item, keys) else { continue }
      numbers[values] = .some(numbers.keys.contains(values) ? nil : number)
    }
    return numbers
  }

  /// The values of keys, the first of which an item must have.
  private static func values(of item: Node, _ keys: [String]) -> [Text?]? {
    guard item.kind == .mapping else { return nil }
    let values = keys.map { key in
      item[named: key].flatMap { $0.kind.isScalar && $0.kind != .null ? $0.text : nil }
    }
    return values[0] == nil ? nil : values
  }

  /// Finds out which items stay where they are, and pairs the others.
  private mutating func align() {
    let tokens = ItemTokens(old, new, pairs: oldItems)
    let script = EditScript(tokens.old, tokens.new)
    var position = (old: 0, new: 0)
    for change in script.changes {
      keep(position, until: change.new.lowerBound)
      position = (change.old.upperBound, change.new.upperBound)
    }
    keep(position, until: new.count)
    move(script, tokens)
    finish(script)
  }

  /// Pairs items that stand elsewhere. Of what stands several times nobody knows which one that is.
  private mutating func move(_ script: EditScript, _ tokens: ItemTokens) {
    var free: [Int: Int] = [:]
    for number in script.changes.flatMap(\.old) where tokens.isSingle(tokens.old[number]) {
      free[tokens.old[number]] = number
    }
    for number in script.changes.flatMap(\.new) {
      guard let partner = free[tokens.new[number]] else { continue }
      oldItems[number] = partner
      moved.insert(number)
    }
  }

  /// Pairs a run of items that both lists have.
  private mutating func keep(_ start: (old: Int, new: Int), until end: Int) {
    for number in start.new..<end { oldItems[number] = start.old + number - start.new }
  }

  /// Pairs what came in the place of something else, and says what is gone.
  private mutating func finish(_ script: EditScript) {
    var paired = Set(oldItems.compactMap { $0 })
    for change in script.changes {
      let before = change.old.filter { !paired.contains($0) && !strangers.old.contains($0) }
      let after = change.new.filter { oldItems[$0] == nil && !strangers.new.contains($0) }
      for (partner, number) in zip(before, after) where isAlike(old[partner], new[number]) {
        oldItems[number] = partner
        paired.insert(partner)
      }
    }
    removed = old.indices.filter { !paired.contains($0) }
  }

  private func isAlike(_ one: Node, _ other: Node) -> Bool {
    one.kind == other.kind || one.kind.isScalar && other.kind.isScalar
  }
}
