/// The nodes of one source in the order of their text, with the bytes their values point into.
///
/// An arena belongs to content: it knows offsets, never a path, and is immutable once a parser has
/// built it, so every environment that reads the same bytes may share it. Its memory comes from the
/// parser and is not copied.
@usableFromInline
package final class Arena: @unchecked Sendable {
  /// The text that was parsed.
  package let source: SourceText
  @usableFromInline let sourceBytes: UnsafePointer<UInt8>
  /// Values that had to be decoded, one behind the other, and padding as behind the source.
  @usableFromInline let decoded: UnsafeBufferPointer<UInt8>
  @usableFromInline let records: UnsafeBufferPointer<NodeRecord>
  /// Anchors and tags, in the order of their nodes.
  let properties: [NodeProperties]

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
  }

  deinit {
    records.deallocate()
    decoded.deallocate()
  }

  /// How many nodes there are, those of expanded aliases included.
  @inlinable package var count: Int { records.count }

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
    let base =
      record.flags.contains(.decoded)
      ? decoded.baseAddress.map { $0 + Int(record.content) }
      : sourceBytes + Int(record.start) + (record.flags.contains(.offset) ? 1 : 0)
    return UnsafeBufferPointer(start: base, count: Int(record.length))
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
