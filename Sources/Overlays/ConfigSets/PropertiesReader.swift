internal import Documents

/// Reads properties exactly as Java does.
struct PropertiesReader {
  private let bytes: PaddedBytes
  private var position = 0
  private var file: KeyedFile

  /// Reads a file.
  static func read(_ text: SourceText, source: Int32, _ findings: inout Findings) -> KeyedFile {
    let file = KeyedFile(text, source: source)
    return text.withBytes { bytes in
      guard let bytes = PaddedBytes(bytes) else { return file }
      var reader = PropertiesReader(bytes: bytes, file: file)
      reader.warnOfByteOrderMark(&findings)
      while reader.position < bytes.count { reader.readLine(&findings) }
      reader.file.finish(&findings)
      return reader.file
    }
  }

  private init(bytes: PaddedBytes, file: KeyedFile) {
    self.bytes = bytes
    self.file = file
  }

  private func warnOfByteOrderMark(_ findings: inout Findings) {
    guard bytes[0..<bytes.count].starts(with: "\u{FEFF}".utf8) else { return }
    findings.add(
      "properties-readers", "Java takes this byte order mark for a part of the first key",
      at: file.place(0), severity: .warning, hint: "save the file without it")
  }

  /// Reads a line, or several that are one entry.
  private mutating func readLine(_ findings: inout Findings) {
    let start = position
    skipSpace()
    guard position < bytes.count else { return }
    switch bytes[position] {
    case 0x0A, 0x0D:
      takeBreak()
      file.addBlank(&findings)
    case UInt8(ascii: "#"), UInt8(ascii: "!"):
      let mark = position
      while position < bytes.count, !Self.isBreak(bytes[position]) { position += 1 }
      let comment = bytes[mark + 1..<position]
      takeBreak()
      guard ConfigDirective.isMeant(by: comment) else {
        return file.addComment(lines: start..<position)
      }
      let text = String(decoding: comment, as: UTF8.self)
      file.addComment(text, lines: start..<position, at: mark, &findings)
    default:
      let line = PlainLine(at: position, in: bytes)
      if line.isComplete { add(line, from: start) } else { readEntry(from: start, &findings) }
    }
  }

  /// Takes a line without a backslash: it says what is written.
  private mutating func add(_ line: PlainLine, from start: Int) {
    position = line.value.upperBound
    takeBreak()
    file.add(line.entry(lines: start..<position))
  }

  /// Reads an entry, whose lines go on behind a backslash at their end.
  private mutating func readEntry(from start: Int, _ findings: inout Findings) {
    var line = LogicalLine()
    while readPart(into: &line) {
      let backslash = position - 1
      takeBreak()
      let next = position
      skipSpace()
      guard position < bytes.count else {
        return finish(line, at: backslash, from: start, &findings)
      }
      guard !line.characters.isEmpty else {
        // Nothing but a backslash stood here: the next line begins anew. At the end of a file it
        // would be an entry, so it is not kept for what may be written behind it.
        file.omit(start..<next)
        position = next
        return
      }
    }
    takeBreak()
    add(line, lines: start..<position, &findings)
  }

  /// Ends an entry whose last backslash has no line behind it. What stands there is not kept: it
  /// would join whatever is written next.
  private mutating func finish(
    _ line: LogicalLine, at backslash: Int, from start: Int, _ findings: inout Findings
  ) {
    findings.add(
      "properties-syntax", "a backslash at the end of a file joins nothing",
      at: file.place(backslash), severity: .warning, hint: "take it out")
    let end = line.characters.last.map { $0.offset + 1 } ?? backslash
    file.omit(end..<bytes.count)
    // Java takes a lone backslash for an entry without a key, unless two characters follow it.
    guard !line.characters.isEmpty || bytes.count - backslash <= 2 else { return }
    add(line, lines: start..<end, &findings)
  }

  private mutating func add(
    _ line: LogicalLine, lines: Range<Int>, _ findings: inout Findings
  ) {
    do throws(Problem) {
      file.add(try line.entry(lines: lines, in: &file))
    } catch {
      findings.add([error], in: file.source)
    }
  }

  /// Takes what stands in one line; answers whether a backslash at its end joins the next one.
  private mutating func readPart(into line: inout LogicalLine) -> Bool {
    var isEscaped = false
    while position < bytes.count, !Self.isBreak(bytes[position]) {
      isEscaped = bytes[position] == UInt8(ascii: "\\") && !isEscaped
      line.characters.append((bytes[position], position))
      position += 1
    }
    if isEscaped { line.characters.removeLast() }
    return isEscaped
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private mutating func takeBreak() {
    guard position < bytes.count else { return }
    let isReturn = bytes[position] == 0x0D
    position += 1
    if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }

  /// Whether a byte is white space inside a line.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
