/// The nodes of one source in the order of their text, with the bytes their values point into.
///
/// An arena belongs to content: it knows offsets, never a path, and is immutable once a parser has built it, so
/// every environment that reads the same bytes may share it.
@usableFromInline
package final class Arena: @unchecked Sendable {
  @usableFromInline let source: SourceText
  /// The nodes, in memory that the parser gave away: large trees are not copied. Nobody writes to it.
  @usableFromInline let memory: UnsafeBufferPointer<NodeRecord>
  /// Values that had to be decoded, one behind the other.
  @usableFromInline let decoded: [UInt8]
  /// Anchors and tags, in the order of their nodes.
  let properties: [NodeProperties]

  init(
    source: SourceText, records: consuming GrowingBuffer<NodeRecord>, decoded: [UInt8],
    properties: [NodeProperties]
  ) {
    self.source = source
    memory = records.release()
    self.decoded = decoded
    self.properties = properties
  }

  deinit {
    memory.deallocate()
  }

  /// How many nodes there are, those of expanded aliases included.
  @inlinable package var count: Int { memory.count }

  /// A node; ids of other arenas end the program rather than read foreign memory.
  @inlinable
  subscript(id: Int32) -> NodeRecord {
    @inline(__always) get {
      precondition(id >= 0 && Int(id) < memory.count)
      return memory[Int(id)]
    }
  }

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
