extension Parser {
  /// Reads the content of a document up to its end, one token a round.
  mutating func parseBlock() throws(Problem) {
    while true {
      skipToToken()
      let column = cursor - lineStart
      let byte = base[cursor]
      if column == 0, try endsDocument(byte) { return }
      while column < top.indent { closeCollection() }
      if top.slot == .done, byte != 0, keyAllowed || !isIndicator(byte) { return ignoreRest() }
      switch byte {
      case 0:
        return finishDocument()
      case 0x2D where text.isSpaceOrEnd(cursor + 1):  // -
        try parseEntry(column)
      case 0x3F where text.isSpaceOrEnd(cursor + 1):  // ?
        try parseExplicitKey(column)
      case 0x3A where text.isSpaceOrEnd(cursor + 1):  // :
        try parseExplicitValue(column)
      default:
        try parseBlockNode(column)
      }
    }
  }

  /// Closes everything where `---` or `...` stands; a directive is out of place here.
  private mutating func endsDocument(_ byte: UInt8) throws(Problem) -> Bool {
    switch byte {
    case 0x2D, 0x2E:
      if byte == 0x2D, base[cursor + 1] == 0x2D { try checkSeparator() }
      guard text.isDocumentStart(cursor) || text.isDocumentEnd(cursor) else { return false }
      finishDocument()
      return true
    case 0x25:
      throw syntax(
        "`%` begins a directive, which must stand before `---`", at: cursor,
        hint: "quote the value if it begins with `%`")
    default:
      return false
    }
  }

  /// Whether `- `, `? ` or `: ` stands at the cursor.
  private func isIndicator(_ byte: UInt8) -> Bool {
    (byte == 0x2D || byte == 0x3F || byte == 0x3A) && text.isSpaceOrEnd(cursor + 1)
  }

  /// Passes what stands behind the end of the document: kustomize reads no further and says
  /// nothing.
  private mutating func ignoreRest() {
    problems.append(
      Problem(
        "yaml-ignored", "kustomize ignores this and what follows, for the document ends before it",
        at: cursor..<text.lineEnd(from: cursor), severity: .warning,
        hint: "check the indentation, or begin a new document with `---`"))
    skipToNextDocument(after: cursor)
  }

  private mutating func finishDocument() {
    while !outer.isEmpty { closeCollection() }
    if top.slot == .content { fill() }
  }

  /// Closes the innermost block collection and gives it what is missing.
  mutating func closeCollection() {
    endEntry()
    pop()
  }

  /// Gives the last entry of the innermost collection the parts that are not written.
  mutating func endEntry() {
    if top.slot == .content || top.slot == .key || top.slot == .value { fill() }
    if top.slot == .colon {
      top.slot = .value
      fill()
    }
  }

  /// Puts an empty value where one is expected; an anchor or tag that waits belongs to it.
  mutating func fill() {
    var record = Self.emptyScalar(at: indicatorEnd)
    if pending >= 0 { attach(pending, to: &record) }
    pending = -1
    _ = append(record)
    advance()
  }

  /// Notes that the expected node has come.
  @inline(__always)
  mutating func advance() {
    switch top.slot {
    case .content: top.slot = top.role == .document ? .done : .entry
    case .key: top.slot = .colon
    case .value: top.slot = .entry
    case .entry, .colon, .lone, .done: break
    }
  }

  /// Reads `-`.
  private mutating func parseEntry(_ column: Int) throws(Problem) {
    guard keyAllowed else {
      throw syntax(
        "a list entry cannot begin here", at: cursor, hint: "put `- ` on a line of its own")
    }
    if column > top.indent {
      try open(.sequence, at: cursor, column)
    } else if top.role == .mapping, top.slot == .value || top.slot == .key {
      try open(.indentlessSequence, at: cursor, column)
    } else if top.role == .sequence || top.role == .indentlessSequence {
      endEntry()
    } else {
      throw misplaced(at: cursor)
    }
    cursor += 1
    indicatorEnd = cursor
    top.slot = .content
  }

  /// Opens a block collection, if one may begin here.
  mutating func open(_ role: Frame.Role, at start: Int, _ column: Int) throws(Problem) {
    guard top.takesContent else { throw misplaced(at: start) }
    guard top.slot != .key else { throw complexKey(at: start) }
    var record = NodeRecord(
      kind: role == .mapping ? .mapping : .sequence, flags: Flags(style: .block),
      start: UInt32(truncatingIfNeeded: start), length: 0)
    if pending >= 0 { attach(pending, to: &record) }
    pending = -1
    let id = append(record)
    advance()
    try push(Frame(role, .entry, indent: column, node: id))
  }

  /// Reads `?`.
  private mutating func parseExplicitKey(_ column: Int) throws(Problem) {
    guard keyAllowed else { throw syntax("a key cannot begin here", at: cursor) }
    try prepareKey(at: cursor, column)
    cursor += 1
    indicatorEnd = cursor
    top.slot = .key
  }

  /// Makes the innermost collection a mapping that takes a key at this column.
  @inline(__always)
  mutating func prepareKey(at start: Int, _ column: Int) throws(Problem) {
    if column > top.indent {
      try open(.mapping, at: start, column)
    } else if top.role != .mapping || top.slot != .entry {
      try endPreviousEntry(at: start)
    }
  }

  /// Ends the entry before a key.
  private mutating func endPreviousEntry(at start: Int) throws(Problem) {
    if top.role == .indentlessSequence { closeCollection() }
    guard top.role == .mapping else { throw misplaced(at: start) }
    endEntry()
  }

  /// Reads a `:` that does not follow a key on the same line.
  private mutating func parseExplicitValue(_ column: Int) throws(Problem) {
    guard keyAllowed else {
      throw syntax(
        "a mapping cannot begin here", at: cursor,
        hint: "quote the value if it contains `: `, or begin the mapping on a line of its own")
    }
    if column == top.indent {
      if top.role == .indentlessSequence { closeCollection() }
      if top.role == .mapping, top.slot == .key { fill() }
    }
    guard column == top.indent, top.role == .mapping, top.slot == .colon else {
      throw syntax("there is no key before this `:`", at: cursor, hint: "write the key before it")
    }
    cursor += 1
    indicatorEnd = cursor
    top.slot = .value
  }

  /// Reads a scalar, an alias or a collection in brackets, and the anchor and tag before it.
  @inline(__always)
  private mutating func parseBlockNode(_ column: Int) throws(Problem) {
    let start = cursor
    let line = lineStart
    let mayBeKey = keyAllowed
    var own: Int32 = -1
    if base[cursor] == 0x26 || base[cursor] == 0x21 {
      own = try parseProperties()
      if base[cursor] == 0x23 || text.breakLength(cursor) > 0 || cursor == count {
        if mayBeKey, column == top.indent { throw missingColon(at: start) }
        guard top.takesContent else { throw misplaced(at: start) }
        pending = try merge(own, into: pending)
        return
      }
    }
    if base[cursor] == 0x5B || base[cursor] == 0x7B {
      try addFlowCollection(own, at: start)
      // What stands at the column of a key has to be one.
      if mayBeKey, column == top.indent { throw missingColon(at: start) }
    } else {
      var record = try scanScalar(inFlow: false, hasProperties: own >= 0)
      if lineStart == line, mayBeKey {
        while text.isBlank(cursor) { cursor += 1 }
        if base[cursor] == 0x3A, text.isSpaceOrEnd(cursor + 1) {
          return try addKey(&record, own, at: start, column)
        }
      }
      // A block of text is never a key, so it may stand at the column of one.
      let isBlock = record.flags.style == .literal || record.flags.style == .folded
      if mayBeKey, column == top.indent, own >= 0 || !isBlock { throw missingColon(at: start) }
      try addScalar(&record, own, at: start)
    }
  }

  /// Appends a scalar that is followed by `:`.
  @inline(__always)
  private mutating func addKey(
    _ record: inout NodeRecord, _ own: Int32, at start: Int, _ column: Int
  ) throws(Problem) {
    if cursor - start > 1024 { try checkKeyLength(from: start) }
    try prepareKey(at: start, column)
    if own >= 0 { attach(own, to: &record) }
    _ = append(record)
    cursor += 1
    indicatorEnd = cursor
    keyAllowed = false
    top.slot = .value
  }

  /// Appends a scalar where one is expected.
  @inline(__always)
  mutating func addScalar(
    _ record: inout NodeRecord, _ own: Int32, at start: Int
  ) throws(Problem) {
    guard top.takesContent else { throw misplaced(at: start) }
    if own >= 0 || pending >= 0 {
      attach(try merge(own, into: pending), to: &record)
      pending = -1
    }
    _ = append(record)
    advance()
  }

  /// Reads a collection in brackets where a value is expected.
  private mutating func addFlowCollection(_ own: Int32, at start: Int) throws(Problem) {
    guard top.takesContent else { throw misplaced(at: start) }
    guard top.slot != .key else { throw complexKey(at: start) }
    let line = lineStart
    pending = try merge(own, into: pending)
    try parseFlow()
    while text.isBlank(cursor) { cursor += 1 }
    if base[cursor] == 0x3A, text.isSpaceOrEnd(cursor + 1), lineStart == line {
      throw complexKey(at: start)
    }
  }
}
