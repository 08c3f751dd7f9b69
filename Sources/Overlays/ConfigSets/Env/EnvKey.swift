internal import Documents

/// The key of a line, with the `=` behind it.
struct EnvKey {
  let text: String
  let range: Range<Int>
  /// Where the value begins.
  let end: Int
  /// What does not hold for every reader.
  private(set) var warnings: [Problem] = []

  /// Reads a line that is no comment and has no blanks before it.
  init(in line: Range<Int>, of bytes: Text) throws(Problem) {
    let start = Self.skipExport(line, bytes)
    guard let mark = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "=")) else {
      throw Self.withoutValue(start..<line.upperBound, bytes)
    }
    text = bytes.slice(start..<mark).string
    range = start..<mark
    end = mark + 1
    try check(start..<mark, bytes)
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }) else {
      return
    }
    let (message, hint) = (
      "no shell can hold `\(text)`", "letters, digits and `_` fit every reader"
    )
    guard start == line.lowerBound else {
      throw Problem("env-syntax", message, at: start..<mark, hint: hint)
    }
    warnings.append(
      Problem("env-readers", message, at: start..<mark, severity: .warning, hint: hint))
  }

  /// Whether a key can be written in an env file.
  static func isKey(_ key: some Sequence<UInt8>) -> Bool {
    var isFirst = true
    for byte in key {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        isFirst = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        if isFirst { return false }
      default: return false
      }
    }
    return !isFirst
  }

  /// Where the key begins, behind `export` if that stands there.
  private static func skipExport(_ line: Range<Int>, _ bytes: Text) -> Int {
    let word = "export".utf8
    let end = line.lowerBound + word.count
    guard bytes[line].starts(with: word), end < line.upperBound, EnvValue.isBlank(bytes[end])
    else { return line.lowerBound }
    return EnvValue.skipBlanks(from: end, to: line.upperBound, in: bytes)
  }

  private func check(_ key: Range<Int>, _ bytes: Text) throws(Problem) {
    if key.isEmpty {
      throw Problem(
        "env-syntax", "there is no key before `=`", at: key.lowerBound..<key.lowerBound + 1,
        hint: "write `KEY=value`")
    }
    if EnvValue.isBlank(bytes[key.upperBound - 1]) {
      let name = text.trimmingSpace
      throw Problem(
        "env-syntax", "no blank can stand before `=`", at: key,
        hint: "write `\(name)=`: a shell would run `\(name)` as a command")
    }
    guard Self.isKey(bytes[key]) else {
      throw Problem(
        "env-syntax", "`\(text)` cannot be the name of a variable", at: key,
        hint: "a name has letters, digits and `_`, and begins with no digit")
    }
  }

  private static func withoutValue(_ line: Range<Int>, _ bytes: Text) -> Problem {
    let text = bytes.slice(line).string.trimmingSpace
    guard isKey(text.utf8) else {
      return Problem(
        "env-syntax", "there is no `=` in this line", at: line,
        hint: "write `KEY=value`, or `#` before a comment")
    }
    return Problem(
      "env-syntax", "`\(text)` has no value here", at: line,
      hint: "docker would take it from where it runs; write `\(text)=` if it is empty")
  }
}
