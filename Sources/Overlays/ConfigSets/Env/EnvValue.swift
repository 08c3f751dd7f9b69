internal import Documents

/// The value of a line, as a shell and docker compose read it; what they expand is left as it is.
struct EnvValue {
  private(set) var text = ""
  /// The value with its quotes.
  private(set) var written: Range<Int>
  /// The value between its quotes.
  private(set) var content: Range<Int>
  /// What does not hold for every reader.
  private(set) var warnings: [Problem] = []

  /// Reads what stands behind `=`.
  init(in range: Range<Int>, of bytes: Text) throws(Problem) {
    written = range.lowerBound..<range.lowerBound
    content = written
    for index in range where Self.isControl(bytes[index]) {
      throw Problem(
        "env-syntax", "a control character cannot stand in a value", at: index..<index + 1,
        hint: "take it out")
    }
    switch range.isEmpty ? 0 : bytes[range.lowerBound] {
    case UInt8(ascii: "'"): try readLiteral(range, bytes)
    case UInt8(ascii: "\""): try readQuoted(range, bytes)
    default: try readPlain(range, bytes)
    }
  }

  /// Reads a value without quotes, which a comment may follow.
  private mutating func readPlain(_ range: Range<Int>, _ bytes: Text) throws(Problem) {
    var end = try Self.endOfPlain(range, bytes)
    while end > range.lowerBound, Self.isBlank(bytes[end - 1]) { end -= 1 }
    written = range.lowerBound..<end
    content = written
    let value = bytes.slice(written)
    let first = Self.skipBlanks(from: range.lowerBound, to: range.upperBound, in: bytes)
    if first > range.lowerBound, first < range.upperBound {
      throw Problem(
        "env-syntax", "no blank can stand behind `=`", at: range,
        hint: "a shell would run what follows as a command: write it directly behind `=`")
    }
    if value.last == UInt8(ascii: "\\") {
      throw Problem(
        "env-syntax", "a shell joins the next line behind this backslash", at: end - 1..<end,
        hint: "put the value in single quotes, or double the backslash in double ones")
    }
    text = value.string
    if text.trimmingSpace.utf8.count < text.utf8.count {
      throw Problem(
        "env-syntax", "compose takes off the white space at an end of this value", at: written,
        hint: "put the value in quotes")
    }
    if end < range.upperBound {
      warn(
        "docker and kustomize take this for a part of the value", at: end..<range.upperBound,
        hint: "take it out, or write a comment on a line of its own")
    }
    if !Self.isShellText(value) {
      warn(
        "a shell does not read this value as it is written", at: written,
        hint: "put it in single quotes if a shell or compose reads the file")
    }
  }

  /// Where a value without quotes ends: at `#` behind a blank.
  private static func endOfPlain(_ range: Range<Int>, _ bytes: Text) throws(Problem) -> Int {
    for index in range.dropFirst() where bytes[index] == UInt8(ascii: "#") {
      if bytes[index - 1] == 0x20 { return index }
      if bytes[index - 1] == 0x09 {
        throw Problem(
          "env-syntax", "a shell takes this for a comment, compose for a part of the value",
          at: index..<range.upperBound, hint: "write it on a line of its own")
      }
    }
    return range.upperBound
  }

  /// Reads a value in single quotes.
  private mutating func readLiteral(_ range: Range<Int>, _ bytes: Text) throws(Problem) {
    let start = range.lowerBound + 1
    guard let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "'")) else {
      throw Self.unfinished(range)
    }
    let value = bytes.slice(start..<end)
    if value.reversed().prefix(while: { $0 == UInt8(ascii: "\\") }).count % 2 > 0 {
      throw Problem(
        "env-syntax", "a shell ends the value behind this backslash, compose does not",
        at: end - 1..<end + 1, hint: "use double quotes, and `\\\\` for a backslash")
    }
    text = value.string
    try finish(range.lowerBound..<end + 1, before: range.upperBound, bytes)
  }

  /// Reads a value in double quotes.
  private mutating func readQuoted(_ range: Range<Int>, _ bytes: Text) throws(Problem) {
    var value: [UInt8] = []
    var index = range.lowerBound + 1
    while index < range.upperBound, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound {
        index += 1
        takeEscape(at: index, bytes, &value)
      } else {
        warnOfCommand(at: index, before: range.upperBound, bytes)
        value.append(bytes[index])
      }
      index += 1
    }
    guard index < range.upperBound else { throw Self.unfinished(range) }
    text = String(decoding: value, as: UTF8.self)
    try finish(range.lowerBound..<index + 1, before: range.upperBound, bytes)
  }

  private mutating func takeEscape(at index: Int, _ bytes: Text, _ value: inout [UInt8]) {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"): break
    default:
      warn(
        "readers differ in what this backslash means", at: index - 1..<index + 1,
        hint: "write `\\\\` for a backslash, or use single quotes")
      if bytes[index] != UInt8(ascii: "`") { value.append(UInt8(ascii: "\\")) }
    }
    value.append(bytes[index])
  }

  private mutating func warnOfCommand(at index: Int, before end: Int, _ bytes: Text) {
    let isCommand =
      bytes[index] == UInt8(ascii: "`") || bytes[index..<end].starts(with: "$(".utf8)
    guard isCommand else { return }
    warn(
      "a shell runs a command here", at: index..<index + 1,
      hint: "use single quotes if it is text")
  }

  /// Takes what stands in quotes, behind which nothing but a comment can stand.
  private mutating func finish(
    _ range: Range<Int>, before end: Int, _ bytes: Text
  ) throws(Problem) {
    written = range
    content = range.lowerBound + 1..<range.upperBound - 1
    let rest = Self.skipBlanks(from: range.upperBound, to: end, in: bytes)
    guard rest < end, rest == range.upperBound || bytes[rest] != UInt8(ascii: "#") else { return }
    throw Problem(
      "env-syntax", "text follows the quotes, which readers take in different ways",
      at: range.upperBound..<end, hint: "put the whole value in quotes")
  }

  private static func unfinished(_ range: Range<Int>) -> Problem {
    Problem(
      "env-syntax", "the quotes do not end in this line", at: range,
      hint: "each reader takes several lines in its own way: keep such a value in a file")
  }

  /// Warns of something, once in a value.
  private mutating func warn(_ message: String, at range: Range<Int>, hint: String) {
    guard !warnings.contains(where: { $0.message == message }) else { return }
    warnings.append(Problem("env-readers", message, at: range, severity: .warning, hint: hint))
  }
}
