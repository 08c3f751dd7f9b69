internal import Documents

/// Goes through two trees side by side and collects what is different.
struct DifferenceWalk {
  private(set) var changes: [ValueChange] = []
  private(set) var edits: [TreeEdit] = []
  private var trail = DifferenceTrail()
  private let secrecy: Secrecy

  init(_ secrecy: Secrecy) {
    self.secrecy = secrecy
  }

  /// Compares two values that are not written alike.
  mutating func compare(_ old: Node, _ new: Node, _ facts: ValueFacts) {
    switch (old.kind, new.kind) {
    case (.mapping, .mapping): compareMappings(old, new, facts)
    case (.sequence, .sequence): compareLists(old, new, facts)
    default: compareOthers(old, new, facts)
    }
  }

  private mutating func compareOthers(_ old: Node, _ new: Node, _ facts: ValueFacts) {
    let isSame = old.kind.isScalar && new.kind.isScalar && facts.areSame(old, new)
    edit(.replace(new))
    add(
      isSame ? .respelled : .changed, before: show(old), after: show(new), isCosmetic: isSame)
  }

  private mutating func compareMappings(_ old: Node, _ new: Node, _ facts: ValueFacts) {
    restyle(old, new)
    let pairing = EntryPairing(old, new)
    rearrange(pairing, old, new)
    for (number, entry) in pairing.new.enumerated() {
      // Most of an object is as it was. No value is looked at more often than it is deep.
      guard let partner = pairing.oldEntries[number],
        !pairing.old[partner].value.isWritten(like: entry.value)
      else { continue }
      trail.enter(entry.key, of: new, entry: number)
      compare(pairing.old[partner].value, entry.value, facts.entry(entry.key))
      trail.leave()
    }
  }

  private mutating func rearrange(_ pairing: EntryPairing, _ old: Node, _ new: Node) {
    let (respelled, isReordered) = (pairing.respelled, pairing.isReordered)
    let added = pairing.new.indices.filter { pairing.oldEntries[$0] == nil }
    guard isReordered || !respelled.isEmpty || !added.isEmpty || !pairing.removed.isEmpty else {
      return
    }
    edit(.rearrangeEntries(pairing.slots))
    for number in pairing.removed {
      let entry = pairing.old[number]
      trail.enter(entry.key, of: old, entry: number)
      add(.removed, before: show(entry.value), isCosmetic: false)
      trail.leave()
    }
    for number in added {
      let entry = pairing.new[number]
      trail.enter(entry.key, of: new, entry: number)
      add(.added, after: show(entry.value), isCosmetic: false)
      trail.leave()
    }
    for number in respelled {
      trail.enter(pairing.new[number].key, of: new, entry: number)
      add(.respelled, isCosmetic: true)
      trail.leave()
    }
    if isReordered { add(.reordered, isCosmetic: true) }
  }

  private mutating func compareLists(_ old: Node, _ new: Node, _ facts: ValueFacts) {
    restyle(old, new)
    let pairing = ItemPairing(old, new, by: facts.itemKeys)
    let (before, after) = (Array(old.children), Array(new.children))
    if !pairing.isUnchanged { rearrange(pairing, before, after, facts) }
    let known = facts.items
    for (number, partner) in pairing.oldItems.enumerated() {
      guard let partner, !before[partner].isWritten(like: after[number]) else { continue }
      trail.enter(item: number, label: secrecy.show(pairing.newLabels[number]))
      compare(before[partner], after[number], known)
      trail.leave()
    }
  }

  private mutating func rearrange(
    _ pairing: ItemPairing, _ old: [Node], _ new: [Node], _ facts: ValueFacts
  ) {
    edit(.rearrangeItems(pairing.slots))
    for number in pairing.removed {
      trail.enter(item: number, label: secrecy.show(pairing.oldLabels[number]))
      add(.removed, before: show(old[number]), isCosmetic: false)
      trail.leave()
    }
    for number in new.indices {
      let isAdded = pairing.oldItems[number] == nil
      guard isAdded || pairing.moved.contains(number) else { continue }
      trail.enter(item: number, label: secrecy.show(pairing.newLabels[number]))
      if isAdded {
        add(.added, after: show(new[number]), isCosmetic: false)
      } else {
        add(.moved, isCosmetic: facts.isUnordered)
      }
      trail.leave()
    }
  }

  /// Says that a collection is written in brackets, or no longer.
  private mutating func restyle(_ old: Node, _ new: Node) {
    guard old.style != new.style else { return }
    edit(.restyle(new.style))
    add(.respelled, isCosmetic: true)
  }

  private mutating func edit(_ operation: TreeEdit.Operation) {
    edits.append(TreeEdit(position: trail.position, operation: operation))
  }

  /// Adds what the last edit does.
  private mutating func add(
    _ action: ValueChange.Action, before: ShownValue? = nil, after: ShownValue? = nil,
    isCosmetic: Bool
  ) {
    changes.append(
      ValueChange(
        path: trail.path, action: action, before: before, after: after, isCosmetic: isCosmetic,
        edit: edits.count - 1))
  }

  private func show(_ node: Node) -> ShownValue { secrecy.show(node, at: trail) }
}
