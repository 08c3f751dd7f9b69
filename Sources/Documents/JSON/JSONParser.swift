/// Reads JSON, and nothing but JSON, into nodes.
struct JSONParser: ~Copyable {
  let source: SourceText
  /// The bytes; zeros stand behind them.
  let bytes: UnsafePointer<UInt8>
  private var records = GrowingBuffer<NodeRecord>()
  var decoded = GrowingBuffer<UInt8>()
  /// Keys that stand twice.
  private var problems: [Problem] = []
  var offset = 0
  private let limits: Limits
  /// Whether what Go passes over is a mistake: a key that stands twice, half a character.
  let isStrict: Bool

  init(_ source: SourceText, _ limits: Limits, isStrict: Bool) {
    self.source = source
    self.limits = limits
    self.isStrict = isStrict
    bytes = source.memory.start
  }

  /// Reads the text, which is one value.
  consuming func parse() -> ParsedText {
    do throws(Problem) {
      _ = try parseValue(depth: 0)
      skipSpace()
      if offset < source.count { throw unexpected("the end of the text") }
    } catch {
      return ParsedText(documents: [], problems: [error])
    }
    let problems = self.problems
    let arena = Arena(source: source, records: records, decoded: decoded, properties: [])
    return ParsedText(
      documents: [Document(arena, extent: 0..<arena.nodeCount)], problems: problems)
  }

  private mutating func parseValue(depth: Int) throws(Problem) -> Int32 {
    skipSpace()
    guard depth <= limits.depth else {
      throw Problem(
        "yaml-limit", "collections are nested more than \(limits.depth) deep",
        at: offset..<offset + 1)
    }
    switch bytes[offset] {
    case 0x7B: return try parseObject(depth)
    case 0x5B: return try parseArray(depth)
    case 0x22: return append(try parseString())
    case 0x2D, 0x30...0x39: return append(try parseNumber())
    default: return append(try parseWord())
    }
  }

  private mutating func append(_ record: NodeRecord) -> Int32 {
    records.append(record)
    return Int32(records.count - 1)
  }

  private mutating func parseArray(_ depth: Int) throws(Problem) -> Int32 {
    let head = beginCollection(.sequence)
    skipSpace()
    if take(0x5D) { return head }
    var last: Int32?
    repeat {
      let item = try parseValue(depth: depth + 1)
      link(item, behind: last, in: head)
      last = item
      skipSpace()
    } while take(0x2C)
    guard take(0x5D) else { throw unexpected("`,` or `]`") }
    return head
  }

  private mutating func parseObject(_ depth: Int) throws(Problem) -> Int32 {
    let head = beginCollection(.mapping)
    skipSpace()
    if take(0x7D) { return head }
    var entries: [(key: Int32, value: Int32)] = []
    var indexes: [[UInt8]: Int] = [:]
    repeat {
      skipSpace()
      guard bytes[offset] == 0x22 else { throw unexpected("a key in double quotes") }
      let key = append(try parseString())
      skipSpace()
      guard take(0x3A) else { throw unexpected("`:`") }
      let value = try parseValue(depth: depth + 1)
      if let known = indexes.updateValue(entries.count, forKey: text(of: key)) {
        reportRepetition(of: entries[known].key, at: key)
        entries[known].value = value
        indexes[text(of: key)] = known
      } else {
        entries.append((key, value))
      }
      skipSpace()
    } while take(0x2C)
    guard take(0x7D) else { throw unexpected("`,` or `}`") }
    link(entries, in: head)
    return head
  }

  private mutating func beginCollection(_ kind: Kind) -> Int32 {
    let head = append(
      NodeRecord(kind: kind, flags: .init(style: .flow), start: UInt32(offset), length: 0))
    offset += 1
    return head
  }

  private mutating func link(_ entries: [(key: Int32, value: Int32)], in head: Int32) {
    var last: Int32?
    for (key, value) in entries {
      link(key, behind: last, in: head)
      link(value, behind: key, in: head)
      last = value
    }
  }

  private mutating func link(_ id: Int32, behind last: Int32?, in head: Int32) {
    if let last {
      records[Int(last)].next = id - last
    } else {
      records[Int(head)].content = UInt32(id - head)
    }
    records[Int(head)].length += 1
  }

  private func text(of id: Int32) -> [UInt8] {
    let record = records[Int(id)]
    if record.flags.contains(.decoded) {
      return Array(decoded.elements[Int(record.content)..<Int(record.content + record.length)])
    }
    return Array(
      UnsafeBufferPointer(start: bytes + Int(record.start) + 1, count: Int(record.length)))
  }

  /// Go takes the last of equal keys.
  private mutating func reportRepetition(of first: Int32, at key: Int32) {
    guard problems.count < limits.problems else { return }
    let name = String(decoding: text(of: key), as: UTF8.self)
    let start = Int(records[Int(key)].start)
    let firstStart = Int(records[Int(first)].start)
    problems.append(
      Problem(
        "yaml-duplicate-key", "the key `\(name)` stands twice in this mapping",
        at: start..<start + 1, severity: isStrict ? .error : .warning, hint: "remove one of them",
        note: Problem.Note("first here", at: firstStart..<firstStart + 1)))
  }
}

extension JSONParser {
  /// Goes on behind white space.
  mutating func skipSpace() {
    while [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
  }

  /// Goes on behind a byte if it is this one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Says what must stand here.
  func unexpected(_ what: String) -> Problem {
    let start = min(offset, source.count)
    return Problem(
      "json-syntax", "JSON has \(what) here", at: start..<min(start + 1, source.count),
      hint: isStrict
        ? nil
        : "kustomize reads a patch that begins with `[` as JSON; begin with `-` to write YAML")
  }
}

extension ParsedText {
  /// Reads a text that is JSON, as Go does: of equal keys the last one counts. With `strictly: true`
  /// that is an error, and so is half a character.
  package static func parseJSON(
    _ text: SourceText, strictly: Bool = false, limits: Limits = Limits()
  ) -> ParsedText {
    if let problem = TextEncoding(of: text).problem {
      return ParsedText(documents: [], problems: [problem])
    }
    return JSONParser(text, limits, isStrict: strictly).parse()
  }
}
