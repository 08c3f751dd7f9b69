/// The nodes of one or more documents, with the bytes their values point into.
///
/// An arena that a parser has built belongs to content: it knows offsets, never a path, and does not
/// change, so every environment that reads the same bytes may share it. A copy for changes has room
/// for more nodes and text; it belongs to one document and is changed by nobody else.
@usableFromInline
package final class Arena: @unchecked Sendable {
  /// The text that was parsed.
  package let source: SourceText
  @usableFromInline let sourceBytes: UnsafePointer<UInt8>
  /// Values that had to be decoded, one behind the other, and padding as behind the source.
  @usableFromInline let decoded: UnsafeBufferPointer<UInt8>
  /// The nodes, and zeros where a copy for changes has room for more.
  @usableFromInline let records: UnsafeBufferPointer<NodeRecord>
  /// Anchors and tags, in the order of their nodes.
  let properties: [NodeProperties]
  /// What a copy for changes has beside that.
  @usableFromInline let additions: Additions?
  /// What it prints, if many take copies of it; set before the first does.
  var printed: PrintedTree?
  /// The arena that this is a copy of with the same ids, if what that prints is known.
  let original: Arena?

  init(
    source: SourceText, records: consuming GrowingBuffer<NodeRecord>,
    decoded: consuming GrowingBuffer<UInt8>, properties: [NodeProperties]
  ) {
    self.source = source
    sourceBytes = source.memory.start
    self.records = records.release()
    for _ in 0..<SourceText.padding { decoded.append(0) }
    self.decoded = decoded.release()
    self.properties = properties
    additions = nil
    original = nil
  }

  /// Copies a run of nodes of an arena that keeps their text; none of them for nodes in another order.
  init(copying range: Range<Int>, of arena: Arena, roomFor nodes: Int, bytes: Int) {
    source = arena.source
    sourceBytes = arena.sourceBytes
    decoded = arena.decoded
    properties = []
    let block = CopyBlock(
      nodes: range.count + nodes, bytes: (arena.additions?.textCount ?? 0) + bytes)
    records = block.records(copying: UnsafeBufferPointer(rebasing: arena.records[range]))
    additions = Additions(copying: range, of: arena, into: block)
    let keepsIDs = range.lowerBound == 0 && !range.isEmpty
    original = keepsIDs ? (arena.printed == nil ? arena.original : arena) : nil
  }

  deinit {
    // Of a copy for changes this is the block with all it has.
    records.deallocate()
    if additions == nil { decoded.deallocate() }
  }

  /// How many nodes there are, those of expanded aliases included.
  package var nodeCount: Int { additions?.nodeCount ?? records.count }

  /// A node; an id of another arena ends the program rather than read foreign memory.
  @inlinable
  subscript(id: Int32) -> NodeRecord {
    @inline(__always) get {
      precondition(id >= 0 && Int(id) < records.count)
      return records[Int(id)]
    }
  }

  /// Where the bytes of a scalar's value begin; valid as long as the arena is.
  @inlinable
  @inline(__always)
  func value(_ record: NodeRecord) -> UnsafeBufferPointer<UInt8> {
    let base: UnsafePointer<UInt8>?
    if record.flags.isDisjoint(with: [.decoded, .added]) {
      base = sourceBytes + Int(record.start) + (record.flags.contains(.offset) ? 1 : 0)
    } else {
      let text = record.flags.contains(.decoded) ? decoded.baseAddress : additions?.text
      base = text.map { $0 + Int(record.content) }
    }
    return UnsafeBufferPointer(start: base, count: Int(record.length))
  }

  /// Whether a scalar was added without a type of its own.
  package func isUntyped(_ id: Int32) -> Bool { self[id].flags.isSuperset(of: .untyped) }

  /// Anchor and tag of a node.
  func properties(of id: Int32) -> NodeProperties? {
    properties.first(of: id)
  }
}

/// The rare parts of a node: `&anchor` and `!tag`, as slices of the source.
struct NodeProperties: Sendable {
  var node: Int32 = 0
  var anchor: Range<UInt32>?
  var tag: Tag?
  /// Where the first of them begins.
  var start: UInt32

  init(start: UInt32) {
    self.start = start
  }
}

extension [NodeProperties] {
  /// Bisects for the properties of a node.
  func first(of id: Int32) -> NodeProperties? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].node < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].node == id ? self[low] : nil
  }
}
