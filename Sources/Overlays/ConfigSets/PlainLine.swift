internal import Documents

/// A line of properties that says what is written: there is no backslash in it.
struct PlainLine {
  private let key: Range<Int>
  /// The value, which the line ends with.
  let value: Range<Int>
  private let separator: KeyedEntry.Separator
  /// Whether that is so; else the rest of this means nothing.
  let isComplete: Bool

  /// Reads a line from its first character on.
  init(at start: Int, in bytes: PaddedBytes) {
    var end = Self.endOfKey(from: start, in: bytes)
    key = start..<end
    var hasMark = false
    while end < bytes.count {
      if LogicalLine.isMark(bytes[end]), !hasMark {
        hasMark = true
      } else if !PropertiesReader.isSpace(bytes[end]) {
        break
      }
      end += 1
    }
    separator = hasMark ? .mark : end > key.upperBound ? .space : .none
    value = end..<Self.endOfValue(from: end, in: bytes)
    end = value.upperBound
    isComplete = end == bytes.count || bytes[end] != UInt8(ascii: "\\")
  }

  /// The entry that this line is.
  func entry(lines: Range<Int>) -> KeyedEntry {
    KeyedEntry(
      key: KeyedText(key), value: KeyedText(value), lines: lines, written: value,
      separator: separator, separatorEnd: value.lowerBound)
  }

  /// Where a key ends; most bytes are above all that can end one.
  private static func endOfKey(from start: Int, in bytes: PaddedBytes) -> Int {
    var end = start
    while end < bytes.count {
      let word = bytes.word(at: end)
      let found =
        word.below(0x21) | word.equal(UInt8(ascii: ":")) | word.equal(UInt8(ascii: "="))
        | word.equal(UInt8(ascii: "\\"))
      // A branch, not a sum: the processor looks at the next bytes before it knows.
      if found == 0 {
        end += 8
        continue
      }
      end += ByteWord.first(in: found)
      if end >= bytes.count || endsKey(bytes[end]) { break }
      end += 1
    }
    return min(end, bytes.count)
  }

  /// Where a value ends.
  private static func endOfValue(from start: Int, in bytes: PaddedBytes) -> Int {
    var end = start
    while end < bytes.count {
      let word = bytes.word(at: end)
      let found = word.equal(0x0A) | word.equal(0x0D) | word.equal(UInt8(ascii: "\\"))
      guard found == 0 else { return min(end + ByteWord.first(in: found), bytes.count) }
      end += 8
    }
    return min(end, bytes.count)
  }

  private static func endsKey(_ byte: UInt8) -> Bool {
    LogicalLine.isMark(byte) || PropertiesReader.isSpace(byte) || byte == 0x0A || byte == 0x0D
      || byte == UInt8(ascii: "\\")
  }
}
