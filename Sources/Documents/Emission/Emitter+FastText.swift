#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

// Two kinds of long text are common, and known to need no analysis: a description on one line, and
// a file.

extension Emitter {
  /// Writes ASCII text without quotes that is longer than the line, a line at a time. Its key may
  /// be no ASCII.
  mutating func writeLongPlain(_ text: UnsafeBufferPointer<UInt8>, indent: Int) {
    var start = 0
    var column = column
    while let space = Self.breakingSpace(in: text, from: start + max(0, profile.width + 1 - column))
    {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<space]))
      output.append(0x0A)
      lineStart = output.count
      writeSpaces(indent)
      start = space + 1
      column = indent
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The first space that stands alone, where a line may be broken.
  private static func breakingSpace(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress else { return nil }
    var offset = start
    while offset < text.count, let found = memchr(base + offset, 0x20, text.count - offset) {
      let space = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if text[space - 1] != 0x20, text[space + 1] != 0x20 { return space }
      offset = space + 1
    }
    return nil
  }

  /// Writes text of several lines as a block, if its characters are ordinary and no line ends with
  /// a space. Otherwise leaves the output as it was and answers false.
  mutating func writeOrdinaryLines(_ text: UnsafeBufferPointer<UInt8>, indent: Int) -> Bool {
    guard let base = text.baseAddress, let first = text.first, first > 0x20, text.last != 0x20,
      var end = Self.lineEnd(base, from: 0, count: text.count)
    else { return false }
    let before = (output.count, lineStart)
    output.append(0x7C)
    writeHints(text)
    var start = 0
    while true {
      output.append(0x0A)
      guard Self.isOrdinary(text, start..<end) else { return rewind(to: before) }
      lineStart = output.count
      if end > start {
        writeSpaces(indent)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      }
      start = end + 1
      if start >= text.count { break }
      end = Self.lineEnd(base, from: start, count: text.count) ?? text.count
    }
    isAtBreak = text.last == 0x0A
    if isAtBreak { output.append(0x0A) }
    return true
  }

  private mutating func rewind(to before: (count: Int, lineStart: Int)) -> Bool {
    output.removeLast(output.count - before.count)
    lineStart = before.lineStart
    return false
  }

  private static func lineEnd(_ base: UnsafePointer<UInt8>, from start: Int, count: Int) -> Int? {
    memchr(base + start, 0x0A, count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  /// Whether a line has printable ASCII only and does not end with a space.
  @inline(__always)
  private static func isOrdinary(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard let base = text.baseAddress, !line.isEmpty else { return true }
    let raw = UnsafeRawPointer(base)
    var offset = line.lowerBound
    while offset + 8 <= line.upperBound {
      guard areOrdinary(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) else {
        return false
      }
      offset += 8
    }
    while offset < line.upperBound {
      guard text[offset] >= 0x20, text[offset] < 0x7F else { return false }
      offset += 1
    }
    return text[line.upperBound - 1] != 0x20
  }

  @inline(__always)
  private static func areOrdinary(_ word: UInt64) -> Bool {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let isPrintable = (word & low) &+ 0x6060_6060_6060_6060
    let isNoDelete = ((word ^ low) & low) &+ low
    return isPrintable & isNoDelete & ~word & ~low == ~low
  }
}
