extension Parser {
  /// Reads a collection in brackets up to its closing bracket, one token a round.
  mutating func parseFlow() throws(Problem) {
    let depth = outer.count
    try openFlow()
    while outer.count > depth {
      skipToFlowToken()
      let byte = base[cursor]
      if cursor == lineStart { try refuseDocumentIndicator(byte) }
      switch byte {
      case 0: throw unclosed()
      case 0x5D, 0x7D: try closeFlow(byte)
      case 0x2C: try parseComma()
      case 0x3F: try parseFlowKey()
      case 0x3A: try parseFlowValue()
      case 0x5B, 0x7B: try addNestedFlow(-1, at: cursor)
      default: try parseFlowNode()
      }
    }
    keyAllowed = false
  }

  /// Appends the node of a collection that begins at the cursor and makes it the innermost.
  private mutating func openFlow() throws(Problem) {
    let isMapping = base[cursor] == 0x7B
    var record = NodeRecord(
      kind: isMapping ? .mapping : .sequence, flags: Flags(style: .flow),
      start: UInt32(truncatingIfNeeded: cursor), length: 0)
    if pending >= 0 { attach(pending, to: &record) }
    pending = -1
    let id = append(record)
    advanceFlow()
    try push(Frame(isMapping ? .flowMapping : .flowSequence, .entry, indent: top.indent, node: id))
    cursor += 1
    indicatorEnd = cursor
  }

  /// Notes that the expected node has come; the collection around the brackets may be a block.
  private mutating func advanceFlow() {
    switch top.role {
    case .flowSequence: top.slot = .done
    case .flowMapping, .pair:
      top.slot = top.slot == .entry ? .lone : top.slot == .key ? .colon : .done
    default: advance()
    }
  }

  /// Reads `]` or `}`.
  private mutating func closeFlow(_ byte: UInt8) throws(Problem) {
    if top.role == .pair { try endPair() }
    let expected: UInt8 = top.role == .flowMapping ? 0x7D : 0x5D
    guard byte == expected else {
      throw syntax(
        "this closes a \(byte == 0x7D ? "mapping" : "list"), but a \(top.role.name) is open",
        at: cursor,
        hint: "the \(top.role.name) needs `\(Character(Unicode.Scalar(expected)))`")
    }
    endFlowEntry()
    pop()
    cursor += 1
  }

  /// Gives a key the value that is not written.
  private mutating func endFlowEntry() {
    guard top.role != .flowSequence else { return }
    if top.slot == .key { fillFlow() }
    if top.slot == .colon || top.slot == .lone { top.slot = .value }
    if top.slot == .value { fillFlow() }
  }

  /// What a value without text is inside brackets. kustomize prints `''` for it inside brackets and
  /// reads that again, so in a resource it is a string.
  private var emptyKind: Kind { reading != .configuration ? .string : .null }

  /// Puts an empty value where one is expected.
  private mutating func fillFlow() {
    var record = Self.emptyScalar(at: indicatorEnd)
    if top.slot == .value { record.kind = emptyKind }
    _ = append(record)
    advanceFlow()
  }

  /// Ends a mapping without braces.
  private mutating func endPair() throws(Problem) {
    endFlowEntry()
    pop()
    top.slot = .done
  }

  /// Reads `,`.
  private mutating func parseComma() throws(Problem) {
    if top.role == .pair { try endPair() }
    guard top.slot != .entry else {
      throw syntax("there is nothing before this `,`", at: cursor, hint: "remove it")
    }
    endFlowEntry()
    top.slot = .entry
    cursor += 1
    indicatorEnd = cursor
  }

  /// Reads `?`, which begins a key that may stand on several lines.
  private mutating func parseFlowKey() throws(Problem) {
    guard top.slot == .entry else { throw missingComma() }
    if top.role == .flowSequence { try openPair(at: cursor) }
    top.slot = .key
    cursor += 1
    indicatorEnd = cursor
  }

  /// Reads a `:` that does not follow a key on the same line.
  private mutating func parseFlowValue() throws(Problem) {
    if top.slot == .key { fillFlow() }
    guard top.slot == .colon else {
      throw top.takesFlowContent
        ? syntax("there is no key before this `:`", at: cursor, hint: "write the key before it")
        : missingComma()
    }
    passColon()
  }

  private mutating func passColon() {
    cursor += 1
    indicatorEnd = cursor
    top.slot = .value
  }

  private mutating func openPair(at start: Int) throws(Problem) {
    let id = append(
      NodeRecord(
        kind: .mapping, flags: Flags(style: .flow), start: UInt32(truncatingIfNeeded: start),
        length: 0))
    try push(Frame(.pair, .entry, indent: top.indent, node: id))
  }

  /// kustomize quotes what has a colon when it prints brackets, and reads that again: a time of day
  /// makes a date a string there.
  private mutating func keepTimesText(_ record: inout NodeRecord) {
    guard reading != .configuration else { return }
    if withText(of: record, { $0.contains(0x3A) }) { record.kind = .string }
  }

  /// Reads a scalar or an alias, and a collection that has an anchor or a tag.
  private mutating func parseFlowNode() throws(Problem) {
    let start = cursor
    let line = lineStart
    guard top.takesFlowContent else { throw missingComma() }
    var own: Int32 = -1
    if base[cursor] == 0x26 || base[cursor] == 0x21 {
      own = try parseProperties()
      skipToFlowToken()
      if base[cursor] == 0x5B || base[cursor] == 0x7B { return try addNestedFlow(own, at: start) }
    }
    var record = try scanScalar(inFlow: true, hasProperties: own >= 0)
    if record.kind == .timestamp { keepTimesText(&record) }
    if own >= 0 { attach(own, to: &record) }
    while text.isBlank(cursor) { cursor += 1 }
    let isKey = top.slot == .entry && base[cursor] == 0x3A && lineStart == line
    let isEmpty = record.length == 0 && record.kind == .null && own >= 0
    if isEmpty, !isKey, properties[Int(own)].tag == nil { record.kind = emptyKind }
    if isKey {
      if cursor - start > 1024 { try checkKeyLength(from: start) }
      if top.role == .flowSequence { try openPair(at: start) }
    }
    _ = append(record)
    advanceFlow()
    if isKey { passColon() }
  }

  /// Reads a collection inside another one.
  private mutating func addNestedFlow(_ own: Int32, at start: Int) throws(Problem) {
    guard top.takesFlowContent else { throw missingComma() }
    if top.slot == .key || (top.slot == .entry && top.role != .flowSequence) {
      throw complexKey(at: start)
    }
    pending = own
    try openFlow()
  }

  private func refuseDocumentIndicator(_ byte: UInt8) throws(Problem) {
    if byte == 0x2D { try checkSeparator() }
    if text.isDocumentStart(cursor) || text.isDocumentEnd(cursor) || byte == 0x25 {
      throw unclosed()
    }
  }
}
