internal import Documents

/// A line, and what stands in it between white space.
struct INILine {
  /// The line with the break at its end.
  let range: Range<Int>
  let content: Range<Int>
  /// How many characters stand before the content.
  let indentation: Int
  /// What the content begins with; 0 if there is none.
  private let first: UInt8

  init(at start: Int, in bytes: Text) {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = min(end + 1, bytes.count)
    if next < bytes.count, bytes[end] == 0x0D, bytes[next] == 0x0A { next += 1 }
    range = start..<next
    var (first, count) = (start, 0)
    while let length = Self.lengthOfSpace(at: first, before: end, in: bytes) {
      first += length
      count += 1
    }
    content = first..<Self.endOfContent(first..<end, in: bytes)
    indentation = count
    self.first = content.isEmpty ? 0 : bytes[first]
  }

  /// Whether nothing stands in it.
  var isBlank: Bool { content.isEmpty }
  /// Whether it is for people.
  var isComment: Bool { first == UInt8(ascii: "#") || first == UInt8(ascii: ";") }
  /// Whether it begins a section.
  var isHeader: Bool { first == UInt8(ascii: "[") }

  /// What stands before the content.
  var margin: Range<Int> { range.lowerBound..<content.lowerBound }

  /// Where the white space begins that ends a range.
  static func endOfContent(_ range: Range<Int>, in bytes: Text) -> Int {
    var end = range.upperBound
    while let length = (1...3).first(where: { length in
      end - length >= range.lowerBound
        && lengthOfSpace(at: end - length, before: end, in: bytes) == length
    }) { end -= length }
    return end
  }

  /// How many bytes a character of white space has; nil if none stands there. It is what Python
  /// takes for such.
  static func lengthOfSpace(at index: Int, before end: Int, in bytes: Text) -> Int? {
    guard index < end else { return nil }
    switch bytes[index] {
    case 0x09...0x0D, 0x1C...0x20: return 1
    case 0xC2 where index + 1 < end:
      return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : nil
    case 0xE1...0xE3 where index + 2 < end:
      let tail = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      let scalar = Unicode.Scalar(UInt32(bytes[index] & 0x0F) << 12 | tail)
      return scalar?.properties.isWhitespace ?? false ? 3 : nil
    default: return nil
    }
  }
}
