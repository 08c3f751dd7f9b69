/// What the parser built, before aliases are expanded.
struct SyntaxTree: ~Copyable {
  let source: SourceText
  let reading: Reading
  var records = GrowingBuffer<NodeRecord>()
  var decoded = GrowingBuffer<UInt8>()
  var properties: [NodeProperties] = []
  var roots: [Root] = []
  var problems: [Problem] = []
  /// Mappings with a key that stands twice, where the last one counts.
  var repeatedKeys: Set<Int32> = []

  /// The root of one document.
  struct Root {
    let node: Int32
    /// Whether aliases, merge keys or repeated keys occur in it.
    let needsExpansion: Bool
  }

  /// Makes documents of it, with aliases and merge keys replaced if that is wanted.
  consuming func finish(expanding: Bool, _ limits: Limits) -> ParsedText {
    var tree = consume self
    var expansion = Expansion(tree.reading, limits)
    var extents: [Range<Int>] = []
    let parsedEnd = tree.records.count
    for (index, root) in tree.roots.enumerated() {
      guard expanding, root.needsExpansion else {
        let next = index + 1 < tree.roots.count ? Int(tree.roots[index + 1].node) : parsedEnd
        extents.append(Int(root.node)..<next)
        continue
      }
      do throws(Problem) {
        extents.append(Int(try expansion.expand(root.node, in: &tree))..<tree.records.count)
      } catch {
        tree.problems.append(error)
      }
    }
    let problems = tree.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let arena = Arena(
      source: tree.source, records: tree.records, decoded: tree.decoded, properties: tree.properties
    )
    return ParsedText(documents: extents.map { Document(arena, extent: $0) }, problems: problems)
  }
}

extension SyntaxTree {
  /// The first child of a collection.
  func firstChild(of id: Int32) -> Int32? {
    let record = records[Int(id)]
    guard record.length > 0, record.kind.isCollection else { return nil }
    return id + Int32(bitPattern: record.content)
  }

  /// The next node of the same collection.
  func next(after id: Int32) -> Int32? {
    let distance = records[Int(id)].next
    return distance == 0 ? nil : id + distance
  }

  /// Whether a key is `<<` without quotes.
  func isMergeKey(_ id: Int32) -> Bool {
    let record = records[Int(id)]
    return record.length == 2 && record.flags.style == .plain && record.kind == .string
      && text(of: id).elementsEqual([0x3C, 0x3C])
  }

  /// The bytes of a scalar's value.
  func text(of id: Int32) -> [UInt8] {
    let record = records[Int(id)]
    if record.flags.contains(.decoded) {
      return Array(decoded.elements[Int(record.content)..<Int(record.content + record.length)])
    }
    let start = Int(record.start) + (record.flags.contains(.offset) ? 1 : 0)
    return Array(source.bytes.slice(start..<start + Int(record.length)))
  }

  /// Anchor and tag of a node.
  func properties(of id: Int32) -> NodeProperties? {
    properties.first(of: id)
  }

  /// The run of records of a node that was appended as one, and its height.
  func subtree(_ id: Int32) -> Expansion.Subtree {
    var end = Int(id) + 1
    var height = 0
    if let first = firstChild(of: id) {
      var child: Int32? = first
      while let item = child {
        let inner = subtree(item)
        height = max(height, inner.height + 1)
        end = inner.range.upperBound
        child = next(after: item)
      }
    } else if !records[Int(id)].kind.isScalar {
      height = 1
    }
    return Expansion.Subtree(range: Int(id)..<end, height: height)
  }
}
