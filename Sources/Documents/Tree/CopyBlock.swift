/// The memory of a copy for changes, in one piece: its nodes, the source of each, and text.
struct CopyBlock {
  let nodeCapacity: Int
  let textCapacity: Int
  private let start: UnsafeMutableRawPointer

  init(nodes: Int, bytes: Int) {
    nodeCapacity = nodes
    textCapacity = bytes
    let perNode = MemoryLayout<NodeRecord>.stride + MemoryLayout<Int32>.stride
    start = .allocate(byteCount: nodes * perNode + bytes + SourceText.padding, alignment: 8)
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
  func sources() -> UnsafeMutablePointer<Int32> {
    let sources = (start + nodeCapacity * MemoryLayout<NodeRecord>.stride)
      .bindMemory(to: Int32.self, capacity: nodeCapacity)
    sources.initialize(repeating: 0, count: nodeCapacity)
    return sources
  }

  /// Room for text, with padding behind it, all zeros.
  func text() -> UnsafeMutablePointer<UInt8> {
    let perNode = MemoryLayout<NodeRecord>.stride + MemoryLayout<Int32>.stride
    let count = textCapacity + SourceText.padding
    let text = (start + nodeCapacity * perNode).bindMemory(to: UInt8.self, capacity: count)
    text.initialize(repeating: 0, count: count)
    return text
  }
}
