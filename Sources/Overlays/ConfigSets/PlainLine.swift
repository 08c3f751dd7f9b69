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
  init(at start: Int, in bytes: Text) {
    (key, value, separator, isComplete) = bytes.withBytes { bytes in
      var end = start
      while end < bytes.count, !Self.endsKey(bytes[end]) { end += 1 }
      let keyEnd = end
      var hasMark = false
      while end < bytes.count {
        if LogicalLine.isMark(bytes[end]), !hasMark {
          hasMark = true
        } else if !PropertiesReader.isSpace(bytes[end]) {
          break
        }
        end += 1
      }
      let valueStart = end
      while end < bytes.count, !Self.endsValue(bytes[end]) { end += 1 }
      let isComplete = end == bytes.count || bytes[end] != UInt8(ascii: "\\")
      let separator: KeyedEntry.Separator =
        hasMark ? .mark : valueStart > keyEnd ? .space : .none
      return (start..<keyEnd, valueStart..<end, separator, isComplete)
    }
  }

  /// The entry that this line is.
  func entry(lines: Range<Int>) -> KeyedEntry {
    KeyedEntry(
      key: KeyedText(key), value: KeyedText(value), lines: lines, written: value,
      separator: separator, separatorEnd: value.lowerBound)
  }

  private static func endsKey(_ byte: UInt8) -> Bool {
    LogicalLine.isMark(byte) || PropertiesReader.isSpace(byte) || endsValue(byte)
  }

  /// Whether a line ends here, or is no plain one.
  private static func endsValue(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\\")
  }
}
