/// The memory of a copy for changes, in one piece: its nodes, the source of each, and text.
struct CopyBlock {
  let nodeCapacity: Int
  let textCapacity: Int
  private let start: UnsafeMutableRawPointer
  private static let bytesPerNode = MemoryLayout<NodeRecord>.stride + SourceColumn.bytesPerNode

  init(nodes: Int, bytes: Int) {
    nodeCapacity = nodes
    textCapacity = bytes
    start = .allocate(
      byteCount: nodes * Self.bytesPerNode + bytes + SourceText.padding, alignment: 8)
  }

  /// The nodes: a run of others, and zeros behind them.
  func records(copying records: UnsafeBufferPointer<NodeRecord>) -> UnsafeBufferPointer<NodeRecord>
  {
    let copy = UnsafeMutableBufferPointer(
      start: start.bindMemory(to: NodeRecord.self, capacity: nodeCapacity), count: nodeCapacity)
    let end = copy[..<records.count].initialize(from: records).index
    copy[end...].initialize(repeating: NodeRecord(kind: .null, flags: [], start: 0, length: 0))
    return UnsafeBufferPointer(copy)
  }

  /// The source of each node, zero for all.
  func sources() -> SourceColumn {
    SourceColumn(at: start + nodeCapacity * MemoryLayout<NodeRecord>.stride, count: nodeCapacity)
  }

  /// Room for text, with padding behind it, all zeros.
  func text() -> UnsafeMutablePointer<UInt8> {
    let count = textCapacity + SourceText.padding
    let text = (start + nodeCapacity * Self.bytesPerNode).bindMemory(
      to: UInt8.self, capacity: count)
    text.initialize(repeating: 0, count: count)
    return text
  }
}
