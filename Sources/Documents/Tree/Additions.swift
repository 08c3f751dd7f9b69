/// What a copy for changes has beside its nodes: text of its own, and which source each node comes
/// from.
@usableFromInline
final class Additions {
  /// The arena that the parser has built, whose text most values still stand in.
  private let parsed: Arena
  /// Values that were set, one behind the other, and padding as behind a source. At first they stand
  /// in the block of the copy.
  @usableFromInline private(set) var text: UnsafePointer<UInt8>
  private var ownsText = false
  /// The source of each node that was moved.
  let sources: SourceColumn
  /// Of nodes that share their value the next one in the circle, and 0 of all others; nothing as
  /// long as no node shares its value.
  private(set) var twins: UnsafeMutablePointer<Int32>?
  /// How many nodes are used, and for how many there is room.
  var nodeCount: Int
  let nodeCapacity: Int
  private(set) var textCount: Int
  private var textCapacity: Int

  /// Takes what another arena has added; the block has room for more.
  init(copying range: Range<Int>, of arena: Arena, into block: CopyBlock) {
    let known = arena.additions
    parsed = known?.parsed ?? arena
    nodeCount = range.count
    nodeCapacity = block.nodeCapacity
    sources = block.sources()
    if let known { sources.copy(range, of: known.sources) }
    textCount = known?.textCount ?? 0
    textCapacity = block.textCapacity
    let text = block.text()
    if let known { text.update(from: known.text, count: textCount) }
    self.text = UnsafePointer(text)
    if let twins = known?.twins {
      useTwins().update(from: twins + range.lowerBound, count: range.count)
    }
  }

  /// The column of twins, made when the first are joined.
  func useTwins() -> UnsafeMutablePointer<Int32> {
    if let twins { return twins }
    let column = UnsafeMutablePointer<Int32>.allocate(capacity: nodeCapacity)
    column.initialize(repeating: 0, count: nodeCapacity)
    twins = column
    return column
  }

  /// Forgets which nodes share their value.
  func dropTwins() {
    twins?.deallocate()
    twins = nil
  }

  deinit {
    twins?.deallocate()
    if ownsText { text.deallocate() }
  }

  /// Adds the bytes of a value and answers where they begin.
  func add(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let start = textCount
    let end = start + bytes.count
    if end > textCapacity { growText(to: end) }
    if let source = bytes.baseAddress {
      UnsafeMutablePointer(mutating: text + start).update(from: source, count: bytes.count)
    }
    textCount = end
    return UInt32(start)
  }

  /// Makes room for so many bytes, of which the caller writes those that are new.
  private func growText(to count: Int) {
    textCapacity = max(textCapacity * 2, count)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: textCapacity + SourceText.padding)
    grown.update(from: text, count: textCount)
    (grown + count).initialize(repeating: 0, count: textCapacity + SourceText.padding - count)
    if ownsText { text.deallocate() }
    text = UnsafePointer(grown)
    ownsText = true
  }
}
