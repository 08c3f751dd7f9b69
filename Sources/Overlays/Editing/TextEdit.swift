internal import Documents

/// Bytes that take the place of others.
struct TextEdit {
  let range: Range<Int>
  let bytes: [UInt8]

  /// A text with some edits, which do not touch each other.
  static func apply(_ edits: [TextEdit], to text: Text) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in ordered {
      result += text.slice(position..<edit.range.lowerBound)
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + text.slice(position..<text.count)
  }
}
