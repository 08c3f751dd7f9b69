// Moving nodes that are there. Who moves a node takes it away from where it was: a node has one
// parent.

extension Document {
  /// Adds a copy of a node with everything below it, and answers its id; nothing points to it yet.
  package mutating func adopt(_ node: Node, source: Int32) -> Int32 {
    graft(node, source: source)
  }

  /// Gives a collection other children: items, or keys and values in turn. The nodes belong to this
  /// document, and to no other collection.
  package mutating func setChildren(_ children: [Int32], of parent: Int32) {
    let shift = makeEditable(roomFor: 0)
    let parent = parent + shift
    arena.edit(parent) { ($0.length, $0.content) = (0, 0) }
    var previous: Int32?
    for child in children {
      let child = child + shift
      arena.edit(child) { $0.next = 0 }
      link(child, behind: previous, in: parent)
      previous = child
    }
  }

  /// Puts the value of a node in the place of another, which keeps its neighbours and, if both are
  /// scalars, its style. All that share its value change with it.
  package mutating func overwrite(_ id: Int32, with other: Int32) {
    let shift = makeEditable(roomFor: 0)
    let (id, other) = (id + shift, other + shift)
    guard id != other else { return }
    var record = arena[other]
    if record.kind.isScalar {
      let old = arena[id]
      record.flags.style = style(of: record, in: old)
      // Quotes that stay make a string of anything.
      if old.kind.isScalar, old.flags.style != .plain { record.kind = .string }
    } else {
      let first = other + Int32(bitPattern: record.content)
      record.content = UInt32(bitPattern: first - id)
    }
    record.next = arena[id].next
    let source = arena.additions?.sources[Int(other)]
    write(record, source, at: id)
    var twin = arena.additions?.twins?[Int(id)] ?? 0
    while record.kind.isScalar, twin != 0, twin != id {
      record.next = arena[twin].next
      write(record, source, at: twin)
      twin = arena.additions?.twins?[Int(twin)] ?? 0
    }
  }

  /// kustomize keeps the style of what was there; text of several lines that was plain becomes a
  /// block.
  private func style(of new: NodeRecord, in old: NodeRecord) -> Style {
    let style: Style = old.kind.isScalar ? old.flags.style : .plain
    guard style == .plain, new.kind == .string else { return style }
    return arena.value(new).contains(0x0A) ? .literal : .plain
  }

  /// The items of a list.
  package func items(of list: Int32) -> [Int32] {
    var items: [Int32] = []
    var next = arena.firstChild(list)
    while let id = next {
      items.append(id)
      next = arena.next(id)
    }
    return items
  }

  /// Gives a scalar another value and the style that this would have anew.
  package mutating func replace(_ id: Int32, with value: NewValue, from place: Place?) {
    set(id, to: value, from: place)
    let isLong = arena.kind(id) == .string && arena.text(id).contains(0x0A)
    let kind = value.kind
    arena.edit(id) { record in
      record.flags.style = isLong ? .literal : .plain
      record.kind = kind
    }
  }

  /// A key of a mapping with its nodes.
  package struct Entry {
    package let key: String
    package let keyID: Int32
    package let value: Int32

    package init(key: String, keyID: Int32, value: Int32) {
      (self.key, self.keyID, self.value) = (key, keyID, value)
    }
  }

  /// The entries of a mapping, in their order.
  package func entries(of mapping: Int32) -> [Entry] {
    guard arena.kind(mapping) == .mapping else { return [] }
    let nodes = items(of: mapping)
    return stride(from: 0, to: nodes.count - 1, by: 2).map { index in
      Entry(
        key: arena.text(nodes[index]).string, keyID: nodes[index], value: nodes[index + 1])
    }
  }
}
