// Changes of where nodes hang. The document was made editable before, so that ids stay what they
// are. Nodes that nothing points to are free; a node in use has one parent.

extension Document {
  /// Makes a free node.
  package mutating func add(_ value: NewValue, from place: Place) -> Int32 {
    makeEditable(roomFor: 1)
    return add(makeRecord(value, from: place), place.source)
  }

  /// Puts a free node into a list, in front of the item that has this index.
  package mutating func insert(_ item: Int32, at index: Int, in list: Int32) {
    let previous = index > 0 ? child(index - 1, of: list) : nil
    let behind = previous.map { arena.next($0) } ?? arena.firstChild(list)
    link(item, behind: previous, in: list)
    arena.edit(item) { $0.next = behind.map { $0 - item } ?? 0 }
  }

  /// Takes an item out of a list and answers it; it is free then.
  package mutating func takeItem(at index: Int, from list: Int32) -> Int32 {
    let previous = index > 0 ? child(index - 1, of: list) : nil
    guard let item = previous.map({ arena.next($0) }) ?? arena.firstChild(list) else {
      preconditionFailure("no such item")
    }
    cut(item, through: item, behind: previous, in: list)
    arena.edit(list) { $0.length -= 1 }
    return item
  }

  /// Takes the value of a key out of a mapping and answers it, if it is there; it is free then.
  package mutating func takeValue(of key: String, from mapping: Int32) -> Int32? {
    guard let value = arena.value(of: key, in: mapping) else { return nil }
    var previous: Int32?
    var entry = arena.firstChild(mapping)
    while let id = entry, let other = arena.next(id), other != value {
      previous = other
      entry = arena.next(other)
    }
    guard let entry else { return nil }
    cut(entry, through: value, behind: previous, in: mapping)
    arena.edit(mapping) { $0.length -= 2 }
    return value
  }

  /// Gives a key of a mapping a free node as its value; the key is added if it is not there.
  package mutating func put(
    _ value: Int32, under key: String, in mapping: Int32, from place: Place
  ) {
    if let old = arena.value(of: key, in: mapping) { return swap(old, for: value, in: mapping) }
    let key = add(.string(key), from: place)
    linkEntry(key, value, in: mapping)
  }

  /// Puts a free node where another one is, which is free then.
  package mutating func swap(_ old: Int32, for new: Int32, in parent: Int32) {
    let behind = arena.next(old)
    var previous: Int32?
    var node = arena.firstChild(parent)
    while let id = node, id != old {
      previous = id
      node = arena.next(id)
    }
    cut(old, through: old, behind: previous, in: parent)
    arena.edit(parent) { $0.length -= 1 }
    link(new, behind: previous, in: parent)
    arena.edit(new) { $0.next = behind.map { $0 - new } ?? 0 }
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

  /// Lets the node before a run point to the one behind it.
  private mutating func cut(
    _ first: Int32, through last: Int32, behind previous: Int32?, in parent: Int32
  ) {
    let next = arena.next(last)
    if let previous {
      arena.edit(previous) { $0.next = next.map { $0 - previous } ?? 0 }
    } else if let next {
      arena.edit(parent) { $0.content = UInt32(bitPattern: next - parent) }
    }
    arena.edit(last) { $0.next = 0 }
  }
}
