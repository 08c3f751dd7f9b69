internal import Documents

/// The first line of a setting, taken apart.
struct INISetting {
  let key: Range<Int>
  /// Whether `=` or `:` follows the key.
  let hasMark: Bool
  /// Where the value begins, or could.
  let start: Int

  init(_ line: INILine, in bytes: Text) {
    let content = line.content
    let mark = bytes[content].firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
    hasMark = mark != nil
    let end = mark ?? content.upperBound
    key = content.lowerBound..<INILine.endOfContent(content.lowerBound..<end, in: bytes)
    guard let mark else {
      start = end
      return
    }
    var start = mark + 1
    while let length = INILine.lengthOfSpace(at: start, before: content.upperBound, in: bytes) {
      start += length
    }
    // What will be written here does not touch the mark if there is a blank.
    let hasBlank = start == content.upperBound && start < bytes.count && bytes[start] == 0x20
    self.start = hasBlank ? start + 1 : start
  }
}
