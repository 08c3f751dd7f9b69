/// The nodes of one source in the order of their text, with the bytes their values point into.
///
/// An arena belongs to content: it knows offsets, never a path, and is immutable once a parser has built it, so
/// every environment that reads the same bytes may share it.
@usableFromInline
package final class Arena: Sendable {
  @usableFromInline let source: SourceText
  @usableFromInline let records: ContiguousArray<NodeRecord>
  /// Values that had to be decoded, one behind the other.
  @usableFromInline let decoded: [UInt8]
  /// Anchors and tags, in the order of their nodes.
  let properties: [NodeProperties]

  init(
    source: SourceText, records: ContiguousArray<NodeRecord>, decoded: [UInt8], properties: [NodeProperties]
  ) {
    self.source = source
    self.records = records
    self.decoded = decoded
    self.properties = properties
  }

  /// Anchor and tag of a node.
  func properties(of id: Int32) -> NodeProperties? {
    var low = 0
    var high = properties.count
    while low < high {
      let middle = (low + high) / 2
      if properties[middle].node < id { low = middle + 1 } else { high = middle }
    }
    guard low < properties.count, properties[low].node == id else { return nil }
    return properties[low]
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
