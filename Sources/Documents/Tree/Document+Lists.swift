// Changes of where nodes hang. The document was made editable before, so that ids stay what they
// are; nodes that nothing points to are free.

extension Document {
  /// Makes a free node that is a copy of a node of another document, with everything below it.
  package mutating func addCopy(of node: Node, source: Int32) -> Int32 {
    graft(node, source: source)
  }

  /// Makes a free node that is a copy of one of this document, with everything below it.
  package mutating func addCopy(of id: Int32) -> Int32 {
    makeEditable(roomFor: 1)
    var record = arena[id]
    record.next = 0
    if record.kind.isCollection {
      record.content = 0
      record.length = 0
    }
    let copy = add(record, arena.additions?.sources[Int(id)])
    var previous: Int32?
    var child = arena.firstChild(id)
    while let node = child {
      let item = addCopy(of: node)
      link(item, behind: previous, in: copy)
      previous = item
      child = arena.next(node)
    }
    return copy
  }

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

  /// Makes the content of a free node that of a node that is in use.
  package mutating func replaceContent(of id: Int32, by free: Int32) {
    var record = arena[free]
    record.next = arena[id].next
    if let child = arena.firstChild(free) { record.content = UInt32(bitPattern: child - id) }
    let source = arena.additions?.sources[Int(free)] ?? 0
    arena.edit(id) { $0 = record }
    arena.additions?.sources[Int(id)] = source
  }

  /// An item of a list by its index.
  package func child(_ index: Int, of list: Int32) -> Int32? {
    var item = arena.firstChild(list)
    for _ in 0..<index { item = item.flatMap { arena.next($0) } }
    return item
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
