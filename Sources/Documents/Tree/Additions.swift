/// What a copy for changes has beside its nodes: text of its own, and which source each node comes
/// from.
@usableFromInline
final class Additions {
  /// The arena that the parser has built, whose text most values still stand in.
  private let parsed: Arena
  /// Values that were set, one behind the other, and padding as behind a source.
  @usableFromInline private(set) var text: UnsafePointer<UInt8>
  /// The source of each node that was moved.
  let sources: UnsafeMutablePointer<Int32>
  /// Of nodes that share their value the next one in the circle, and 0 of all others; nothing as
  /// long as no node shares its value.
  private(set) var twins: UnsafeMutablePointer<Int32>?
  /// How many nodes are used, and for how many there is room.
  var nodeCount: Int
  let nodeCapacity: Int
  private var textCount: Int
  private var textCapacity: Int

  /// Takes what another arena has added, and makes room for more.
  init(copying range: Range<Int>, of arena: Arena, nodes: Int, bytes: Int) {
    let known = arena.additions
    parsed = known?.parsed ?? arena
    nodeCount = range.count
    nodeCapacity = nodes
    sources = .allocate(capacity: nodes)
    sources.initialize(repeating: 0, count: nodes)
    if let known { sources.update(from: known.sources + range.lowerBound, count: range.count) }
    textCount = known?.textCount ?? 0
    textCapacity = textCount + bytes
    text = Self.copy(known?.text, count: textCount, capacity: textCapacity)
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

  deinit {
    sources.deallocate()
    twins?.deallocate()
    text.deallocate()
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

  private func growText(to count: Int) {
    textCapacity = max(textCapacity * 2, count)
    let grown = Self.copy(text, count: textCount, capacity: textCapacity)
    text.deallocate()
    text = grown
  }

  private static func copy(
    _ text: UnsafePointer<UInt8>?, count: Int, capacity: Int
  ) -> UnsafePointer<UInt8> {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + SourceText.padding)
    copy.initialize(repeating: 0, count: capacity + SourceText.padding)
    if let text { copy.update(from: text, count: count) }
    return UnsafePointer(copy)
  }
}
