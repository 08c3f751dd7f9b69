internal import Documents
internal import Manifests

/// The lines of a file with settings, and what those say.
protocol KeyedLines {
  var text: SourceText { get }
  var entries: [KeyedEntry] { get }
  /// What keys and values say that are not written so, one behind the other.
  var decoded: [UInt8] { get }
  /// What never reaches the output: lines that hold directives.
  var omitted: [Range<Int>] { get }
}

extension KeyedLines {
  /// Copies lines, without directives.
  func copy(_ range: Range<Int>, to output: inout [UInt8]) {
    text.withBytes { bytes in
      var position = range.lowerBound
      var index = indexOfOmitted(from: position)
      while index < omitted.count, omitted[index].upperBound <= range.upperBound {
        output += UnsafeBufferPointer(rebasing: bytes[position..<omitted[index].lowerBound])
        position = omitted[index].upperBound
        index += 1
      }
      output += UnsafeBufferPointer(rebasing: bytes[position..<range.upperBound])
    }
  }

  /// The key of an entry.
  func key(of entry: KeyedEntry) -> String { string(of: entry.key) }

  /// The value of an entry.
  func value(of entry: KeyedEntry) -> String { string(of: entry.value) }

  private func string(of text: KeyedText) -> String {
    withBytes(of: text) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends what a text says.
  func withBytes<Result>(
    of text: KeyedText, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = text.range
    if text.isWritten {
      return self.text.withBytes { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    return decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The first omitted range that begins at a byte or behind it.
  func indexOfOmitted(from offset: Int) -> Int {
    var (low, high) = (0, omitted.count)
    while low < high {
      let middle = (low + high) / 2
      if omitted[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a text is these bytes.
  func isSame(_ text: KeyedText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Int(text.count) == bytes.count && withBytes(of: text) { $0.elementsEqual(bytes) }
  }

  /// Whether two texts are the same.
  func isSame(_ text: KeyedText, _ other: KeyedText) -> Bool {
    withBytes(of: other) { isSame(text, $0) }
  }
}
