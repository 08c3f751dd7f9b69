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
    guard let base = text.baseAddress, let first = text.first, first > 0x20,
      memchr(base, 0x0A, text.count) != nil
    else { return false }
    let before = (output.count, lineStart)
    output.append(0x7C)
    writeHints(text)
    var start = 0
    repeat {
      output.append(0x0A)
      lineStart = output.count
      guard let end = writeOrdinaryLine(base, start..<text.count, indent: indent) else {
        return rewind(to: before)
      }
      start = end + 1
    } while start < text.count
    isAtBreak = text.last == 0x0A
    if isAtBreak { output.append(0x0A) }
    return true
  }

  /// Writes the line at the start of a range; finds its end, checks and copies in one go. Answers
  /// where it ends; nil if it has other characters than visible ones, or a space at its end.
  @inline(__always)
  private mutating func writeOrdinaryLine(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, indent: Int
  ) -> Int? {
    guard base[range.lowerBound] != 0x0A else { return range.lowerBound }
    writeSpaces(indent)
    var offset = range.lowerBound
    while true {
      let bytes = Bytes16(base + offset)
      let length = min(Bytes16.first(in: .!bytes.visible), range.upperBound - offset)
      output.reserve(16)
      output.appendUnchecked { memory in
        bytes.store(to: memory)
        return length
      }
      offset += length
      if length < 16 { break }
    }
    guard offset == range.upperBound || base[offset] == 0x0A, base[offset - 1] != 0x20 else {
      return nil
    }
    return offset
  }

  private mutating func rewind(to before: (count: Int, lineStart: Int)) -> Bool {
    output.removeLast(output.count - before.count)
    lineStart = before.lineStart
    return false
  }
}
