internal import Documents

/// A layer of a file that is a tree.
struct TreeFile {
  let text: SourceText
  /// The number of the file.
  let source: Int32
  /// The layer that this one is the mirror of.
  let original: Int?
  /// Where everything stands of a file that nobody wrote.
  var fixedPlace: Place?
  var root: TreeValue
  /// Lines that never reach the output, in their order.
  var omitted: [Range<Int>] = []

  /// Where a byte of the file is.
  func place(_ offset: Int) -> Place {
    fixedPlace ?? Place(source: source, offset: UInt32(offset))
  }

  /// A run of bytes without the lines that never reach the output.
  func copy(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = range.lowerBound
    var index = firstOmitted(behind: range.lowerBound)
    while index < omitted.count, omitted[index].upperBound <= range.upperBound {
      bytes += text.bytes.slice(position..<omitted[index].lowerBound)
      position = omitted[index].upperBound
      index += 1
    }
    return bytes + text.bytes.slice(position..<max(position, range.upperBound))
  }

  private func firstOmitted(behind offset: Int) -> Int {
    var (low, high) = (0, omitted.count)
    while low < high {
      let middle = (low + high) / 2
      if omitted[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
