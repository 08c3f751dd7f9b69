internal import Documents

/// How the lines of a text end.
struct LineEnds {
  /// What ends a line.
  private let mark: [UInt8]
  /// Whether the last line ends with nothing.
  private let isOpen: Bool

  /// Looks at a text; an empty one has no habits.
  init(of text: Text) {
    let breaks = text.indices.filter { text[$0] == 0x0A }
    let isDouble = !breaks.isEmpty && breaks.allSatisfy { $0 > 0 && text[$0 - 1] == 0x0D }
    mark = isDouble ? [0x0D, 0x0A] : [0x0A]
    isOpen = text.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
  }

  /// A text whose lines end in this way.
  func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if byte == 0x0A, mark.count > 1, index == 0 || text[index - 1] != 0x0D { result.append(0x0D) }
      result.append(byte)
    }
    if isOpen, result.last == 0x0A {
      result.removeLast()
      if result.last == 0x0D { result.removeLast() }
    } else if !isOpen, let last = result.last, last != 0x0A, last != 0x0D {
      result += mark
    }
    return result
  }
}
