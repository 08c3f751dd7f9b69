extension Document {
  /// A mapping without entries that is written nowhere but at a place that asks for it.
  package init(emptyMappingAt place: Place) {
    var records = GrowingBuffer<NodeRecord>(capacity: 1)
    records.append(NodeRecord(kind: .mapping, flags: .init(style: .block), start: 0, length: 0))
    let arena = Arena(
      source: SourceText(""), records: records, decoded: GrowingBuffer(capacity: 16),
      properties: [])
    self.init(arena, extent: 0..<1)
    set(rootID, to: .mapping, from: place)
  }
}
