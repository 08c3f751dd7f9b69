/// A folded block, `>`, as kustomize has it after it wrote the block and read it again.
///
/// Its emitter means to double a line break where the reader would make a space of a single one,
/// but looks at the first line to decide. So line breaks beside indented lines and at the end may
/// grow, and a text whose first line is indented may lose some.
enum FoldedText {
  /// The value that is left after the round trip.
  static func reread(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Unicode's own line breaks stay as they are, and so does a text of nothing but line breaks.
    guard text.contains(0x0A), text.contains(where: { $0 != 0x0A }), !text.contains(0xE2) else {
      return Array(text)
    }
    var value = read(write(text))
    let breaks = value.reversed().prefix { $0 == 0x0A }.count
    value.removeLast(breaks)
    return value + Array(repeating: 0x0A, count: finalBreaks(of: text, written: breaks))
  }

  /// The lines of the block without their indentation.
  private static func write(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let first = text.first { $0 != 0x0A }
    let doubles = !isBlank(first)
    var written: [UInt8] = []
    var isAtBreak = true
    var isIndented = true
    for byte in text {
      if byte == 0x0A {
        if doubles, !isAtBreak, !isIndented { written.append(byte) }
      } else if isAtBreak {
        isIndented = isBlank(byte)
      }
      isAtBreak = byte == 0x0A
      written.append(byte)
    }
    return written
  }

  /// Folds lines as a reader does: a single break between lines that are not indented is a space.
  private static func read(_ written: [UInt8]) -> [UInt8] {
    var value: [UInt8] = []
    var breaks = 0
    var wasIndented = true
    var isFirst = true
    for line in written.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty {
        breaks += 1
        continue
      }
      let folds = !isFirst && !wasIndented && !isBlank(line.first)
      if folds, breaks == 0 { value.append(0x20) }
      let kept = isFirst || folds ? breaks : breaks + 1
      value.append(contentsOf: repeatElement(0x0A, count: kept))
      value.append(contentsOf: line)
      wasIndented = isBlank(line.first)
      breaks = 0
      isFirst = false
    }
    return value + Array(repeating: 0x0A, count: breaks)
  }

  /// How many line breaks end the value: none, one, or as many as were written.
  private static func finalBreaks(of text: UnsafeBufferPointer<UInt8>, written: Int) -> Int {
    guard text.last == 0x0A else { return 0 }
    let keepsAll = text.count == 1 || text[text.count - 2] == 0x0A
    return keepsAll ? written : 1
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
}
