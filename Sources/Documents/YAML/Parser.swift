/// Reads YAML into an arena in one pass over the bytes.
///
/// Follows go-yaml's scanner where it differs from the specification, for kustomize reads with it.
/// There is no recursion: open collections are frames on a stack, so depth is a number to compare
/// and not a danger.
struct Parser: ~Copyable {
  /// The text, which owns the bytes.
  let source: SourceText
  let text: Lookahead
  let base: UnsafePointer<UInt8>
  let count: Int
  /// The length of the byte order mark.
  let markLength: Int
  let reading: Reading
  let limits: Limits

  /// The next byte to read.
  var cursor: Int
  /// Where the line of the cursor begins.
  var lineStart: Int
  /// Whether the next token may be a key without `?`.
  var keyAllowed = true

  /// The innermost open collection, and those around it.
  var top = Frame(.document, .content, indent: -1, node: -1)
  var outer = GrowingBuffer<Frame>()
  /// An anchor or tag on a line of its own, waiting for its node: its place in `properties`, -1 for
  /// none.
  var pending: Int32 = -1
  /// Where the last `-`, `?`, `:`, comma or bracket ends: a value that is not written stands there.
  var indicatorEnd = 0

  var records: GrowingBuffer<NodeRecord>
  var decoded: GrowingBuffer<UInt8>
  var properties: [NodeProperties] = []
  var problems: [Problem] = []
  var roots: [SyntaxTree.Root] = []
  var handles: [TagHandle] = []
  /// The keys of the mapping that is being checked; kept so that its memory is used again.
  var keyBuffer = GrowingBuffer<Int32>()
  /// Mappings of kustomization.yaml with a key that stands twice.
  var repeatedKeys: Set<Int32> = []
  /// Whether the document has aliases, merge keys or repeated keys.
  var needsExpansion = false

  init(
    _ source: SourceText, _ encoding: TextEncoding, _ reading: Reading, _ limits: Limits
  ) {
    self.source = source
    base = source.memory.start
    count = source.count
    text = Lookahead(base: base, count: count, hasRareBreaks: encoding.hasRareBreaks)
    self.reading = reading
    self.limits = limits
    markLength = encoding.markLength
    cursor = markLength
    lineStart = cursor
    records = GrowingBuffer(capacity: count / 24 + 16)
    decoded = GrowingBuffer(capacity: count / 2 + 16)
  }

  /// Appends a node to the innermost collection.
  @inline(__always)
  mutating func append(_ record: NodeRecord) -> Int32 {
    let id = Int32(truncatingIfNeeded: records.count)
    if top.last >= 0 {
      records[Int(top.last)].next = id &- top.last
    } else if top.node >= 0 {
      records[Int(top.node)].content = 1
    }
    if top.node >= 0 { records[Int(top.node)].length &+= 1 }
    top.last = id
    records.append(record)
    return id
  }

  /// Opens a collection, whose node was just appended.
  mutating func push(_ frame: Frame) throws(Problem) {
    guard outer.count < limits.depth else {
      throw Problem(
        "yaml-limit", "collections are nested more than \(limits.depth) deep",
        at: cursor..<cursor + 1)
    }
    outer.append(top)
    top = frame
  }

  /// Closes the innermost collection.
  mutating func pop() {
    if top.role == .mapping || top.role == .flowMapping || top.role == .pair {
      checkKeys(of: top.node)
    }
    if let frame = outer.popLast() { top = frame }
  }

  /// A value that is not written: `key:` with nothing behind it.
  static func emptyScalar(at offset: Int) -> NodeRecord {
    NodeRecord(
      kind: .null, flags: Flags(style: .plain), start: UInt32(truncatingIfNeeded: offset), length: 0
    )
  }

  /// Style and properties of a record.
  typealias Flags = NodeRecord.Flags
}
