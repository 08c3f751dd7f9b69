/// A folded block, `>`, as kustomize has it after it wrote the block and read it again.
///
/// Its emitter means to double a line break where the reader would make a space of a single one,
/// but looks at the first line to decide. So line breaks beside indented lines and at the end may
/// grow, and a text whose first line is indented may lose some.
struct FoldedText {
  private let text: UnsafeBufferPointer<UInt8>
  /// Whether line breaks behind lines that are not indented are doubled.
  private let doubles: Bool
  private var value: [UInt8] = []

  /// The value that is left after the round trip.
  static func reread(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded = FoldedText(text)
    folded.reread()
    return folded.value
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    let start = Self.endOfBreaks(text, 0)
    doubles = start < text.count && !Self.isBlank(text[start])
  }

  private mutating func reread() {
    var line = 0..<0
    var breaks = 0..<Self.endOfBreaks(text, 0)
    value.append(contentsOf: text[breaks])
    while breaks.upperBound < text.count {
      line = breaks.upperBound..<Self.endOfLine(text, breaks.upperBound)
      breaks = line.upperBound..<Self.endOfBreaks(text, line.upperBound)
      value.append(contentsOf: text[line])
      appendBreaks(breaks, behindIndented: Self.isBlank(text[line.lowerBound]))
    }
  }

  private mutating func appendBreaks(_ breaks: Range<Int>, behindIndented: Bool) {
    guard !breaks.isEmpty else { return }
    let isDoubled = doubles && !behindIndented && text[breaks.lowerBound] == 0x0A
    let first = ScalarAnalysis.breakWidth(text, breaks.lowerBound)
    let others = breaks.dropFirst(isDoubled ? 0 : first)
    if breaks.upperBound == text.count {
      value.append(contentsOf: text[breaks.prefix(first)])
      // A single break at the end stays one; of several all are kept that were written.
      if breaks.count > first { value.append(contentsOf: text[others]) }
    } else if behindIndented || Self.isBlank(text[breaks.upperBound])
      || text[breaks.lowerBound] != 0x0A
    {
      value.append(contentsOf: text[breaks.prefix(first)])
      value.append(contentsOf: text[others])
    } else {
      value.append(contentsOf: others.isEmpty ? [0x20] : Array(text[others]))
    }
  }

  private static func endOfBreaks(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < text.count {
      let width = ScalarAnalysis.breakWidth(text, offset)
      if width == 0 { break }
      offset += width
    }
    return offset
  }

  private static func endOfLine(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < text.count, ScalarAnalysis.breakWidth(text, offset) == 0 { offset += 1 }
    return offset
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
