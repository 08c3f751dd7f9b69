/// A node that is being printed, with its record: read once, asked often.
struct Item {
  let id: Int32
  let record: NodeRecord

  var kind: Kind {
    @inline(__always) get { record.kind }
  }

  /// Whether it stands on one line with what is before it: a scalar, or a collection of nothing.
  var isLeaf: Bool {
    @inline(__always) get { record.kind.isScalar || record.length == 0 }
  }
}

extension Emitter {
  /// A node; an id of another arena ends the program rather than read foreign memory.
  @inline(__always)
  func item(_ id: Int32) -> Item {
    precondition(id >= 0 && Int(id) < records.count)
    return Item(id: id, record: records[Int(id)])
  }

  /// The first child of a collection: of a mapping its first key.
  @inline(__always)
  func first(in parent: Item) -> Item? {
    parent.isLeaf ? nil : item(parent.id &+ Int32(truncatingIfNeeded: parent.record.content))
  }

  /// The next node of the same collection: of a key its value, of a value the next key.
  @inline(__always)
  func next(after sibling: Item) -> Item? {
    sibling.record.next == 0 ? nil : item(sibling.id &+ sibling.record.next)
  }

  /// The bytes of a scalar's value, valid as long as the emitter is; padding stands behind them.
  @inline(__always)
  func text(_ item: Item) -> UnsafeBufferPointer<UInt8> {
    arena.value(item.record)
  }

  /// Where a scalar stands in its source.
  func place(_ item: Item) -> Range<Int> {
    let start = Int(item.record.start)
    return start..<start
      + max(item.record.flags.contains(.decoded) ? 1 : Int(item.record.length), 1)
  }
}
