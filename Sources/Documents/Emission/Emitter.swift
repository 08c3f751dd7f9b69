/// Prints trees.
///
/// Most strings are short, printable and need no quotes: they are recognised eight bytes at a time
/// and copied. What is left goes through the analysis of libyaml's emitter, which go-yaml has and
/// kustomize prints with.
struct Emitter: ~Copyable {
  let arena: Arena
  var profile = Profile.kustomize
  var output: GrowingBuffer<UInt8>
  /// Where the line that is being printed begins.
  var lineStart = 0
  /// Whether the last thing printed was a line break that belongs to a value.
  var isAtBreak = true
  /// Characters that begin no number, no special word and nothing that needs quotes.
  let simpleStart = ASCIISet("ABCDEGHIJKLMPQRSUVWXZabcdeghijklmpqrsuvwxz/_($^\\);<=")

  init(_ arena: Arena, _ output: inout OutputText) {
    self.arena = arena
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
    lineStart = output.count
    isAtBreak = true
    switch arena.kind(root) {
    case .mapping where arena.count(root) > 0: try printMapping(root, indent: 0, isInline: true)
    case .sequence where arena.count(root) > 0: try printSequence(root, indent: 0, isInline: true)
    default: try printLeaf(root, indent: 0)
    }
    if !isAtBreak { output.append(0x0A) }
  }

  /// Prints the entries of a mapping in natural order of their keys.
  private mutating func printMapping(_ id: Int32, indent: Int, isInline: Bool) throws(Problem) {
    var isFirst = isInline
    if isSorted(id) {
      var next = arena.firstChild(id)
      while let key = next, let value = arena.next(key) {
        if !isFirst { breakLine(indent) }
        isFirst = false
        try printEntry(key, value, indent)
        next = arena.next(value)
      }
      return
    }
    for key in sortedKeys(of: id) {
      guard let value = arena.next(key) else { continue }
      if !isFirst { breakLine(indent) }
      isFirst = false
      try printEntry(key, value, indent)
    }
  }

  @inline(__always)
  private mutating func printEntry(_ key: Int32, _ value: Int32, _ indent: Int) throws(Problem) {
    let isExplicit = try printKey(key, indent: indent)
    let kind = arena.kind(value)
    if kind.isScalar || arena.count(value) == 0 {
      output.append(0x20)
      try printLeaf(value, indent: indent)
    } else if kind == .mapping {
      try printNested(value, indent: indent + 2, isInline: isExplicit)
    } else if isExplicit {
      output.append(0x20)
      try printSequence(value, indent: indent + 2, isInline: true)
    } else {
      try printSequence(value, indent: indent + profile.listIndent, isInline: false)
    }
  }

  private mutating func printNested(_ id: Int32, indent: Int, isInline: Bool) throws(Problem) {
    if isInline { output.append(0x20) }
    try printMapping(id, indent: indent, isInline: isInline)
  }

  private mutating func printSequence(_ id: Int32, indent: Int, isInline: Bool) throws(Problem) {
    var next = arena.firstChild(id)
    var isFirst = isInline
    while let item = next {
      if !isFirst { breakLine(indent) }
      isFirst = false
      isAtBreak = false
      output.append(0x2D)
      output.append(0x20)
      let kind = arena.kind(item)
      if kind.isScalar || arena.count(item) == 0 {
        try printLeaf(item, indent: indent)
      } else if kind == .mapping {
        try printMapping(item, indent: indent + 2, isInline: true)
      } else {
        try printSequence(item, indent: indent + 2, isInline: true)
      }
      next = arena.next(item)
    }
  }

  /// Begins a line, unless the value before ended with a break.
  @inline(__always)
  mutating func breakLine(_ indent: Int) {
    output.reserve(indent + 9)
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
    output.reserve(count + 8)
    output.appendUnchecked { start in
      let memory = UnsafeMutableRawPointer(start)
      var offset = 0
      while offset < count {
        memory.storeBytes(of: 0x2020_2020_2020_2020, toByteOffset: offset, as: UInt64.self)
        offset += 8
      }
      return count
    }
  }

  /// The bytes of a scalar's value, valid as long as the emitter is.
  @inline(__always)
  func text(_ id: Int32) -> UnsafeBufferPointer<UInt8> {
    arena.value(arena[id])
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
