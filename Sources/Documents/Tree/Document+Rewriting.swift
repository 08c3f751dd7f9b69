// What is left of a tree that kustomize wrote as JSON and read again. Places stay what they are.

extension Document {
  /// Makes folded blocks what they are when kustomize writes the tree and reads it again, which it
  /// does before it makes JSON of it.
  package mutating func rereadFolds() throws(Problem) {
    let folds = folds()
    guard !folds.isEmpty else { return }
    let shift = makeEditable(roomFor: 0)
    for id in folds {
      let text = try rereadText(id + shift)
      rewrite(id + shift, as: .string, .literal, text)
    }
  }

  /// Makes folded blocks blocks with the lines that they have.
  package mutating func dropFolds() {
    let folds = folds()
    guard !folds.isEmpty else { return }
    let shift = makeEditable(roomFor: 0)
    for id in folds { arena.edit(id + shift) { $0.flags.style = .literal } }
  }

  /// Makes all values what they are when JSON was read into Go's values and those were written as
  /// YAML: numbers are floats, dates strings, keys in order, styles what the values need, and no
  /// value is shared.
  package mutating func rewriteAsJSON() throws(Problem) {
    makeEditable(roomFor: 0)
    arena.additions?.dropTwins()
    try rewriteTree(rootID, isInBrackets: false)
  }

  /// Gives all values the style of JSON: strings stand in double quotes, collections in brackets.
  package mutating func takeStyleOfJSON() {
    makeEditable(roomFor: 0)
    takeStyleOfJSON(rootID)
  }

  private mutating func takeStyleOfJSON(_ id: Int32) {
    arena.edit(id) { record in
      if record.kind.isCollection {
        record.flags.style = .flow
      } else {
        record.flags.style = record.kind == .string ? .doubleQuoted : .plain
      }
    }
    var child = arena.firstChild(id)
    while let node = child {
      takeStyleOfJSON(node)
      child = arena.next(node)
    }
  }

  private func folds() -> [Int32] {
    var folds: [Int32] = []
    collectFolds(rootID, &folds)
    return folds
  }

  private func collectFolds(_ id: Int32, _ folds: inout [Int32]) {
    if arena[id].flags.style == .folded { folds.append(id) }
    var child = arena.firstChild(id)
    while let node = child {
      collectFolds(node, &folds)
      child = arena.next(node)
    }
  }

  private func rereadText(_ id: Int32) throws(Problem) -> [UInt8]? {
    var output = OutputText(capacity: 1)
    let emitter = Emitter(arena, &output)
    return try emitter.rereadValue(emitter.item(id))
  }

  private mutating func rewriteTree(_ id: Int32, isInBrackets: Bool) throws(Problem) {
    let record = arena[id]
    let isInBrackets = isInBrackets || record.flags.style == .flow
    guard record.kind.isCollection else {
      if isInBrackets, record.length == 0, record.kind == .null, arena.isUntyped(id) {
        return rewrite(id, as: .string, .doubleQuoted, [])
      }
      arena.edit(id) { $0.flags.remove(.properties) }
      return try rewriteScalar(id, record)
    }
    arena.edit(id) { $0.flags.style = .block }
    var child = arena.firstChild(id)
    while let node = child {
      try rewriteTree(node, isInBrackets: isInBrackets)
      child = arena.next(node)
    }
    if record.kind == .mapping { sortKeys(of: id) }
  }

  private mutating func rewriteScalar(_ id: Int32, _ record: NodeRecord) throws(Problem) {
    switch record.kind {
    case .string:
      let style = Self.style(of: arena.value(record))
      arena.edit(id) { $0.flags.style = style }
      if style == .literal { _ = try rereadText(id) }
    case .int, .float: try rewriteNumber(id, record)
    case .null: rewrite(id, as: .null, .plain, Array("null".utf8))
    case .bool:
      let isTrue = PlainScalar.isTrue(arena.value(record))
      rewrite(id, as: .bool, .plain, Array((isTrue ? "true" : "false").utf8))
    default:
      let text = Timestamp(arena.value(record))?.text
      guard let text else { throw refusal("a date's time zone must be less than a day away", id) }
      rewrite(id, as: .string, .doubleQuoted, Array(text.utf8))
    }
  }

  /// Go writes floats with six digits before it takes an exponent.
  private mutating func rewriteNumber(_ id: Int32, _ record: NodeRecord) throws(Problem) {
    let text = arena.value(record)
    if record.kind == .int, text.count <= 6, text[0] != 0x30 || text.count == 1,
      text.allSatisfy({ PlainScalar.isDigit($0) })
    {
      return
    }
    let whole = record.kind == .int ? Number.integer(text) : nil
    let value = whole.map { Double($0.magnitude) * ($0.isNegative ? -1 : 1) }
    guard let value = value ?? Number.double(text) else {
      throw refusal("JSON has no such number", id)
    }
    let zero = value.sign == .minus && record.kind == .float ? "-0" : "0"
    let written = value == 0 ? zero : Number.Decimal(value).shortText
    let isWhole = written.utf8.allSatisfy { PlainScalar.isDigit($0) || $0 == 0x2D }
    rewrite(id, as: isWhole ? .int : .float, .plain, Array(written.utf8))
  }

  private func refusal(_ message: String, _ id: Int32) -> Problem {
    let start = arena.offset(id)
    return Problem(
      "yaml-number", message, at: start..<start + 1, hint: "quote it if it is text", node: id)
  }

  /// Gives a node another text, and leaves where it comes from and what it hangs on.
  private mutating func rewrite(_ id: Int32, as kind: Kind, _ style: Style, _ text: [UInt8]?) {
    guard let additions = arena.additions else { return }
    var record = arena[id]
    record.kind = kind
    record.flags.style = style
    if let text {
      record.flags.subtract([.decoded, .offset, .properties])
      record.flags.formUnion(.added)
      record.length = UInt32(text.count)
      record.content = text.withUnsafeBufferPointer { additions.add($0) }
    }
    arena.edit(id) { $0 = record }
  }

  /// The style in which go-yaml's third version writes a string.
  private static func style(of text: UnsafeBufferPointer<UInt8>) -> Style {
    if text.contains(0x0A) { return .literal }
    if PlainScalar.needsQuotes(text) { return .doubleQuoted }
    return ScalarAnalysis(text).allowsPlain ? .plain : .doubleQuoted
  }

  private mutating func sortKeys(of mapping: Int32) {
    var entries: [(key: Int32, value: Int32)] = []
    var child = arena.firstChild(mapping)
    while let key = child, let value = arena.next(key) {
      entries.append((key, value))
      child = arena.next(value)
    }
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { isBefore($0.key, $1.key) }
    guard !isSorted else { return }
    entries.sort { isBefore($0.key, $1.key) }
    arena.edit(mapping) { $0.length = 0 }
    var last: Int32?
    for (key, value) in entries {
      link(key, behind: last, in: mapping)
      link(value, behind: key, in: mapping)
      last = value
    }
    if let last { arena.edit(last) { $0.next = 0 } }
  }

  private func isBefore(_ one: Int32, _ other: Int32) -> Bool {
    NaturalOrder.isBefore(arena.value(arena[one]), arena.value(arena[other]), as: .hydrator)
  }
}
