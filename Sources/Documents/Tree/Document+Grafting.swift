extension Document {
  /// Puts a copy of a node of any document, with everything below it, in the place of a node.
  package mutating func replace(_ id: Int32, withCopyOf node: Node, source: Int32) {
    let id = id + makeEditable(roomFor: 0)
    replaceContent(of: id, by: addCopy(of: node, source: source))
  }

  /// The same with a node of this document: one that is held elsewhere would have all of it copied.
  package mutating func replace(_ id: Int32, withCopyOf node: Int32, source: Int32) {
    let shift = makeEditable(roomFor: Node(arena, node).treeSize)
    replaceContent(of: id + shift, by: copy(node + shift, of: arena, source))
  }

  /// Makes a free node that is a copy of a node of any document, with everything below it.
  package mutating func addCopy(of node: Node, source: Int32) -> Int32 {
    makeEditable(roomFor: node.treeSize)
    return copy(node.id, of: node.arena, source)
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
    let copy = add(record, arena.additions?.sources[id])
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

  private func copy(_ id: Int32, of other: Arena, _ source: Int32) -> Int32 {
    let copy = add(makeCopy(of: id, in: other), knownSource(of: id, in: other) ?? source)
    var previous: Int32?
    var child = other.firstChild(id)
    while let node = child {
      let item = self.copy(node, of: other, source)
      link(item, behind: previous, in: copy)
      previous = item
      child = other.next(node)
    }
    return copy
  }

  /// A record without links whose value stands in our own text.
  private func makeCopy(of id: Int32, in other: Arena) -> NodeRecord {
    var record = other[id]
    record.next = 0
    let isUntyped = other.isUntyped(id)
    record.flags.subtract([.decoded, .offset, .properties])
    record.flags.formUnion(isUntyped ? [.moved, .untyped] : .moved)
    if record.kind.isScalar {
      record.flags.formUnion(.added)
      record.content = arena.additions?.add(other.value(other[id])) ?? 0
    } else {
      record.content = 0
      record.length = 0
    }
    return record
  }

  private func knownSource(of id: Int32, in other: Arena) -> Int32? {
    other[id].flags.contains(.moved) ? other.additions?.sources[id] : nil
  }
}

extension Node {
  /// How many nodes it is, with those below.
  package var treeSize: Int { Node.count(arena, id) }

  private static func count(_ arena: Arena, _ id: Int32) -> Int {
    var total = 1
    var child = arena.firstChild(id)
    while let node = child {
      total += count(arena, node)
      child = arena.next(node)
    }
    return total
  }
}
