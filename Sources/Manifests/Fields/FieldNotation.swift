#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How this program writes its own lists of fields, a line each: `Deployment.apps/v1 spec/replicas +`.
///
/// They are read where they stand, as bytes, and only as far as somebody asks: reading all of them
/// as text would take a third of a short run.
enum FieldNotation {
  /// Bytes of a list.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let blank = UInt8(ascii: " ")

  /// Calls a closure with each line of a list.
  static func forEachLine(of text: Bytes, _ body: (Bytes) -> Void) {
    var start = 0
    while start < text.count {
      let rest = Bytes(rebasing: text[start...])
      let end = offset(of: UInt8(ascii: "\n"), in: rest)
      body(Bytes(rebasing: rest[..<end]))
      start += end + 1
    }
  }

  /// The bytes of a list.
  static func bytes(of text: StaticString) -> Bytes {
    Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The rules of a list: a line for each kind that is referred to, and below it indented lines.
  static func rules(of text: StaticString) -> [NameReference] {
    let text = bytes(of: text)
    var starts: [Int] = []
    var position = 0
    forEachLine(of: text) { line in
      if line.first != blank { starts.append(position) }
      position += line.count + 1
    }
    return zip(starts, starts.dropFirst() + [text.count]).map { start, end in
      let rule = Bytes(rebasing: text[start..<end])
      let target = offset(of: UInt8(ascii: "\n"), in: rule)
      return NameReference(
        target: kind(Bytes(rebasing: rule[..<target])),
        lines: FieldLines(Bytes(rebasing: rule[target...])))
    }
  }

  /// Whether a line is about a kind as far as its name goes; a quick look.
  static func mayMean(_ kind: Bytes, line: Bytes) -> Bool {
    var start = 0
    while start < line.count, line[start] == blank { start += 1 }
    guard let word = line.baseAddress, start < line.count else { return false }
    if line[start] == UInt8(ascii: "*") { return true }
    let end = start + kind.count
    guard end < line.count, let name = kind.baseAddress,
      memcmp(word + start, name, kind.count) == 0
    else { return false }
    return line[end] == blank || line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: "/")
  }

  /// The words of a line.
  static func words(of line: Bytes) -> [Bytes] {
    line.split(separator: blank).map { Bytes(rebasing: $0) }
  }

  /// Reads `Kind`, `Kind.group`, `Kind/version` or `Kind.group/version`; `*` is any kind.
  static func kind(_ word: Bytes) -> KindPattern {
    let slash = word.lastIndex(of: UInt8(ascii: "/")) ?? word.count
    let dot = min(offset(of: UInt8(ascii: "."), in: word), slash)
    let isAny = word.first == UInt8(ascii: "*")
    return KindPattern(
      group: name(word[dot..<slash].dropFirst()), version: name(word[slash...].dropFirst()),
      kind: isAny ? "" : name(word[..<dot]))
  }

  private static func name(_ bytes: Slice<Bytes>) -> Name {
    Name(String(decoding: Bytes(rebasing: bytes), as: UTF8.self))
  }

  /// Where a byte stands first, or the end.
  private static func offset(of byte: UInt8, in bytes: Bytes) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    guard let found = memchr(start, Int32(byte), bytes.count) else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
