/// Replaces aliases by copies of what they name, and `<<` by the entries it merges.
///
/// Copies are appended behind the parsed nodes and keep the offsets of their originals, so a value
/// points to the line that holds it. What an alias may add is counted: a small file cannot ask for
/// a large tree.
struct Expansion {
  /// A run of records that holds one whole node.
  struct Subtree {
    var range: Range<Int>
    /// How many collections stand inside each other in it.
    var height: Int
  }

  /// What a name stands for.
  private struct Anchor {
    /// The node that was parsed with it.
    let node: Int32
    /// Its expanded copy; nil while that is not complete.
    var copy: Subtree?
  }

  private var anchors: [Text: Anchor] = [:]
  private var added = 0
  private let limits: Limits
  private let reading: Reading

  init(_ reading: Reading, _ limits: Limits) {
    self.reading = reading
    self.limits = limits
  }

  /// Expands a document and answers its new root.
  mutating func expand(_ root: Int32, in tree: inout SyntaxTree) throws(Problem) -> Int32 {
    anchors.removeAll(keepingCapacity: true)
    let subtree = try copy(root, depth: 0, in: &tree)
    return Int32(subtree.range.lowerBound)
  }

  /// Appends the expanded copy of a parsed node.
  private mutating func copy(
    _ id: Int32, depth: Int, in tree: inout SyntaxTree
  ) throws(Problem) -> Subtree {
    let record = tree.records[Int(id)]
    if record.kind == .alias { return try copyTarget(of: record, depth: depth, in: &tree) }
    let name = anchor(of: id, record, in: tree)
    if let name { anchors[name] = Anchor(node: id) }
    let subtree: Subtree
    switch record.kind {
    case .mapping: subtree = try copyMapping(id, depth: depth, in: &tree)
    case .sequence: subtree = try copySequence(id, depth: depth, in: &tree)
    default: subtree = Subtree(range: appendHead(of: record, in: &tree), height: 0)
    }
    // A node inside may have taken the name.
    if let name, anchors[name]?.node == id { anchors[name]?.copy = subtree }
    return subtree
  }

  private func anchor(_ range: Range<UInt32>, in tree: borrowing SyntaxTree) -> Text {
    tree.source.bytes.slice(Int(range.lowerBound)..<Int(range.upperBound))
  }

  private func anchor(of id: Int32, _ record: NodeRecord, in tree: borrowing SyntaxTree) -> Text? {
    guard record.flags.contains(.properties) else { return nil }
    return tree.properties(of: id)?.anchor.map { anchor($0, in: tree) }
  }

  /// Appends a node without children and links.
  private func appendHead(of record: NodeRecord, in tree: inout SyntaxTree) -> Range<Int> {
    var head = record
    head.flags.remove(.properties)
    head.next = 0
    if !head.kind.isScalar {
      head.length = 0
      head.content = 0
    }
    tree.records.append(head)
    return tree.records.count - 1..<tree.records.count
  }

  private mutating func copyTarget(
    of alias: NodeRecord, depth: Int, in tree: inout SyntaxTree
  ) throws(Problem) -> Subtree {
    let start = Int(alias.start)
    let place = start..<start + Int(alias.length) + 1
    let name = tree.source.bytes.slice(start + 1..<place.upperBound)
    guard let known = anchors[name] else {
      throw Problem(
        "yaml-alias", "there is no anchor `\(name.string)` before this", at: place,
        hint: Suggestion.nearest(to: name.string, among: anchors.keys.lazy.map(\.string))
          .map { "did you mean `*\($0)`?" } ?? "an anchor, `&name`, must stand before its aliases")
    }
    guard let target = known.copy else {
      throw Problem("yaml-alias", "this alias stands inside what it names", at: place)
    }
    guard depth + target.height <= limits.depth else { throw tooDeep(at: place) }
    return Subtree(range: try repeated(target.range, at: place, in: &tree), height: target.height)
  }

  private func tooDeep(at place: Range<Int>) -> Problem {
    Problem("yaml-limit", "collections are nested more than \(limits.depth) deep", at: place)
  }

  /// Appends a copy of a run of records; links are distances, so they stay right.
  private mutating func repeated(
    _ range: Range<Int>, at place: Range<Int>, in tree: inout SyntaxTree
  ) throws(Problem) -> Range<Int> {
    added += range.count
    guard added <= limits.expandedNodes else {
      throw Problem(
        "yaml-limit", "aliases add more than \(limits.expandedNodes) values to this file",
        at: place,
        hint: "write the values out, or split the file")
    }
    let start = tree.records.count
    tree.records.appendCopy(of: range)
    tree.records[start].next = 0
    return start..<tree.records.count
  }

  private mutating func copySequence(
    _ id: Int32, depth: Int, in tree: inout SyntaxTree
  ) throws(Problem) -> Subtree {
    let head = appendHead(of: tree.records[Int(id)], in: &tree).lowerBound
    var links = Links(parent: head)
    var height = 0
    var child = tree.firstChild(of: id)
    while let item = child {
      let subtree = try copy(item, depth: depth + 1, in: &tree)
      links.add(subtree.range.lowerBound, to: &tree.records)
      height = max(height, subtree.height)
      child = tree.next(after: item)
    }
    return Subtree(range: head..<tree.records.count, height: height + 1)
  }

  private mutating func copyMapping(
    _ id: Int32, depth: Int, in tree: inout SyntaxTree
  ) throws(Problem) -> Subtree {
    if mustBeRebuilt(id, in: tree) { return try rebuildMapping(id, depth: depth, in: &tree) }
    return try copySequence(id, depth: depth, in: &tree)
  }

  /// Whether a mapping has merge keys, aliases as keys, or keys of which only the last counts.
  private func mustBeRebuilt(_ id: Int32, in tree: borrowing SyntaxTree) -> Bool {
    if tree.repeatedKeys.contains(id) { return true }
    var child = tree.firstChild(of: id)
    while let key = child, let value = tree.next(after: key) {
      if tree.records[Int(key)].kind == .alias || tree.isMergeKey(key) { return true }
      child = tree.next(after: value)
    }
    return false
  }

  /// Expands the entries one by one, then appends the mapping with those that count.
  private mutating func rebuildMapping(
    _ id: Int32, depth: Int, in tree: inout SyntaxTree
  ) throws(Problem) -> Subtree {
    var entries = MergedEntries(reading)
    var child = tree.firstChild(of: id)
    while let key = child, let value = tree.next(after: key) {
      if tree.isMergeKey(key) {
        for source in try copySources(value, depth: depth, in: &tree) {
          entries.merge(source, in: tree)
        }
      } else {
        let name = try copy(key, depth: depth + 1, in: &tree)
        guard tree.records[name.range.lowerBound].kind.isScalar else {
          let start = Int(tree.records[Int(key)].start)
          throw Problem("yaml-key", "a key must be a string", at: start..<start + 1)
        }
        let content = try copy(value, depth: depth + 1, in: &tree)
        if let problem = entries.add(name, content, in: tree) { tree.problems.append(problem) }
      }
      child = tree.next(after: value)
    }
    return try appendMapping(of: id, entries, in: &tree)
  }

  private mutating func appendMapping(
    of id: Int32, _ entries: MergedEntries, in tree: inout SyntaxTree
  ) throws(Problem) -> Subtree {
    let record = tree.records[Int(id)]
    let place = Int(record.start)..<Int(record.start) + 1
    let head = appendHead(of: record, in: &tree).lowerBound
    var links = Links(parent: head)
    var height = 0
    for entry in entries.all {
      links.add(try repeated(entry.key.range, at: place, in: &tree).lowerBound, to: &tree.records)
      links.add(try repeated(entry.value.range, at: place, in: &tree).lowerBound, to: &tree.records)
      height = max(height, entry.value.height)
    }
    return Subtree(range: head..<tree.records.count, height: height + 1)
  }

  /// The mappings that a merge key names, the one that counts least first.
  private mutating func copySources(
    _ value: Int32, depth: Int, in tree: inout SyntaxTree
  ) throws(Problem) -> [Subtree] {
    let isList = tree.records[Int(value)].kind == .sequence
    var sources: [Subtree] = []
    var item: Int32? = isList ? tree.firstChild(of: value) : value
    while let id = item {
      let source = try copy(id, depth: depth + 1, in: &tree)
      guard tree.records[source.range.lowerBound].kind == .mapping else {
        let start = Int(tree.records[Int(id)].start)
        throw Problem(
          "yaml-alias", "`<<` merges mappings, this is none", at: start..<start + 1,
          hint: "name a mapping or a list of mappings")
      }
      sources.append(source)
      item = isList ? tree.next(after: id) : nil
    }
    return sources.reversed()
  }
}

/// Links the children of a collection as they are appended.
private struct Links {
  let parent: Int
  var last = -1

  init(parent: Int) {
    self.parent = parent
  }

  /// Makes a node the last child.
  mutating func add(_ id: Int, to records: inout GrowingBuffer<NodeRecord>) {
    if last < 0 {
      records[parent].content = UInt32(id - parent)
    } else {
      records[last].next = Int32(id - last)
    }
    records[parent].length += 1
    last = id
  }
}
