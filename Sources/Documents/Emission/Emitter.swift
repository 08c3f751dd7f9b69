/// Prints trees.
///
/// Most strings are short, printable and need no quotes: they are recognised sixteen bytes at a
/// time and copied. What is left goes through the analysis of libyaml's emitter, which go-yaml has
/// and kustomize prints with.
struct Emitter: ~Copyable {
  let arena: Arena
  let records: UnsafeBufferPointer<NodeRecord>
  var profile = Profile.kustomize
  private var root: Int32 = 0
  var output: GrowingBuffer<UInt8>
  /// Where the line that is being printed begins.
  var lineStart = 0
  /// Whether the last thing printed was a line break that belongs to a value.
  var isAtBreak = true
  /// What the collections print of the document that this one is a copy of.
  private var known: KnownPrinting?
  /// What the collections print, if that is recorded.
  private var parts: [PrintedTree.Part]?
  /// Characters that begin no number, no special word and nothing that needs quotes.
  let simpleStart = simpleStarts

  init(_ arena: Arena, _ output: inout OutputText) {
    self.arena = arena
    records = arena.records
    self.output = output.takeBytes()
    lineStart = self.output.count
  }

  /// Gives the output back.
  mutating func takeOutput() -> GrowingBuffer<UInt8> {
    var empty = GrowingBuffer<UInt8>(capacity: 1)
    swap(&empty, &output)
    return empty
  }

  /// Prints a document, which ends with a line break.
  mutating func printDocument(_ root: Int32, as profile: Profile) throws(Problem) {
    self.profile = profile
    self.root = root
    known = KnownPrinting(of: arena, as: profile)
    lineStart = output.count
    isAtBreak = true
    let root = item(root)
    if root.isLeaf { try printLeaf(root, indent: 0) } else { try printInline(root, indent: 0) }
    if !isAtBreak { output.append(0x0A) }
  }

  /// Prints null. Nothing that has no type is an empty text for kustomize inside brackets, where it
  /// can write nothing.
  @inline(never)
  mutating func printNull(_ item: Item) {
    let isNothing = item.record.length == 0 && arena.isUntyped(item.id)
    if isNothing { parts = nil }
    let isText = isNothing && arena.isInBrackets(item.id, below: root)
    write(isText ? "\"\"" : "null")
  }

  /// Prints a node whose first entry stands on the line that was begun.
  private mutating func printInline(_ item: Item, indent: Int) throws(Problem) {
    if item.isLeaf {
      try printLeaf(item, indent: indent - 2)
    } else {
      try printCollection(item, indent: indent, isInline: true)
    }
  }

  /// Prints the entries of a mapping or the items of a list, or copies what they have printed
  /// before.
  private mutating func printCollection(
    _ collection: Item, indent: Int, isInline: Bool
  ) throws(Problem) {
    if let printed = known?.text(of: collection, indent: indent, isInline: isInline) {
      output.append(contentsOf: printed.text)
      isAtBreak = printed.endsWithBreak
      return
    }
    let start = output.count
    if collection.kind == .mapping {
      try printMapping(collection, indent: indent, isInline: isInline)
    } else {
      try printSequence(collection, indent: indent, isInline: isInline)
    }
    if parts != nil { record(collection, from: start, indent: indent, isInline: isInline) }
  }

  /// Prints the entries of a mapping in natural order of their keys.
  private mutating func printMapping(_ mapping: Item, indent: Int, isInline: Bool) throws(Problem) {
    var isFirst = isInline
    guard isSorted(mapping) else {
      return try printSorted(mapping, indent: indent, isInline: isInline)
    }
    var entry = first(in: mapping)
    while let key = entry, let value = next(after: key) {
      if !isFirst { breakLine(indent) }
      isFirst = false
      try printEntry(key, value, indent)
      entry = next(after: value)
    }
  }

  private mutating func printSorted(_ mapping: Item, indent: Int, isInline: Bool) throws(Problem) {
    var isFirst = isInline
    for key in try sortedKeys(of: mapping) {
      guard let value = next(after: key) else { continue }
      if !isFirst { breakLine(indent) }
      isFirst = false
      try printEntry(key, value, indent)
    }
  }

  @inline(__always)
  private mutating func printEntry(_ key: Item, _ value: Item, _ indent: Int) throws(Problem) {
    let isExplicit = try printKey(key, indent: indent)
    if value.isLeaf {
      output.append(0x20)
      try printLeaf(value, indent: indent)
    } else if isExplicit {
      output.append(0x20)
      try printInline(value, indent: indent + 2)
    } else {
      let step = value.kind == .mapping ? 2 : profile.listIndent
      try printCollection(value, indent: indent + step, isInline: false)
    }
  }

  private mutating func printSequence(_ sequence: Item, indent: Int, isInline: Bool) throws(Problem)
  {
    var entry = first(in: sequence)
    var isFirst = isInline
    while let item = entry {
      if !isFirst { breakLine(indent) }
      isFirst = false
      isAtBreak = false
      output.append(0x2D)
      output.append(0x20)
      try printInline(item, indent: indent + 2)
      entry = next(after: item)
    }
  }

  /// Records what the collections print.
  mutating func recordParts() {
    parts = Array(repeating: PrintedTree.Part(), count: arena.nodeCount)
  }

  /// What was recorded; nil if parts depend on what they stand in.
  mutating func takeParts() -> [PrintedTree.Part]? {
    let taken = parts
    parts = nil
    return taken
  }

  private mutating func record(_ item: Item, from start: Int, indent: Int, isInline: Bool) {
    parts?[Int(item.id)] = PrintedTree.Part(
      end: item.id + Int32(Node(arena, item.id).treeSize), start: UInt32(start),
      textEnd: UInt32(output.count), indent: Int32(indent), isInline: isInline,
      endsWithBreak: isAtBreak)
  }

  /// Begins a line, unless the value before ended with a break.
  @inline(__always)
  mutating func breakLine(_ indent: Int) {
    output.reserve(indent + 17)
    if !isAtBreak {
      output.appendUnchecked {
        $0.pointee = 0x0A
        return 1
      }
    }
    lineStart = output.count
    isAtBreak = false
    writeSpaces(indent)
  }

  /// Writes so many spaces.
  @inline(__always)
  mutating func writeSpaces(_ count: Int) {
    output.reserve(count + 16)
    output.appendUnchecked { start in
      var offset = 0
      while offset < count {
        Bytes16.spaces.store(to: start + offset)
        offset &+= 16
      }
      return count
    }
  }

  /// Writes a word.
  mutating func write(_ text: StaticString) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes.
  mutating func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }
}
