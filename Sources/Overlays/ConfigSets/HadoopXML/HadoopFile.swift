internal import Documents

/// A file of Hadoop as a list of settings, and where their parts stand.
struct HadoopFile {
  /// Where the root ends.
  enum End {
    /// Its end tag begins here.
    case tag(Int)
    /// It is one empty tag.
    case emptyRoot(Range<Int>)
  }

  var keyed: KeyedFile
  /// The properties by where their values stand.
  var properties: [Int: HadoopProperty] = [:]
  var end = End.tag(0)

  /// The lines that a range takes up, if nothing else stands on them; else the range.
  func lines(of range: Range<Int>) -> Range<Int> {
    let bytes = keyed.text.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return range }
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    guard end < bytes.count else { return range }
    if bytes[end] == 0x0D, end + 1 < bytes.count { end += 1 }
    return bytes[end] == 0x0A ? start..<end + 1 : range
  }

  /// What stands between a place and the text before it.
  func space(before offset: Int) -> Text {
    let bytes = keyed.text.bytes
    var start = offset
    while start > 0, Self.isBlank(bytes[start - 1]) || [0x0A, 0x0D].contains(bytes[start - 1]) {
      start -= 1
    }
    return bytes.slice(start..<offset)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
