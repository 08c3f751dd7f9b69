internal import Documents

/// A line of a text that stands in an object, to be found again where the text is written.
struct EmbeddedLine {
  private let text: Text
  /// Where the value begins in the line, and how long it is.
  private let column: Int
  private let count: Int
  /// How many lines stand before it.
  private let number: Int

  private static let newline = UInt8(ascii: "\n")

  /// The line on which a node of a parsed text begins.
  init(of node: Node) {
    let source = node.arena.source.bytes
    let start = min(node.offset, source.count)
    let word = source.slice(start..<source.count)
      .prefix { $0 > 0x20 && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: ",") }
    self.init(in: source, start..<start + word.count)
  }

  /// The line on which a part of a text begins.
  init(in source: Text, _ range: Range<Int>) {
    let start = min(range.lowerBound, source.count)
    let before = source.slice(0..<start)
    let begin = (before.lastIndex(of: Self.newline) ?? -1) + 1
    let rest = source.slice(start..<source.count)
    let end = start + (rest.firstIndex(of: Self.newline) ?? rest.count)
    text = source.slice(begin..<end)
    column = start - begin
    count = min(range.upperBound, end) - start
    number = before.count { $0 == Self.newline }
  }

  /// The same line of a block of text that begins at a value, whatever its indentation is.
  func location(below value: Location) -> Location? {
    let bytes = value.file.text.bytes
    let rest = bytes.slice(value.range.lowerBound..<bytes.count)
    var start = value.range.lowerBound
    guard let end = rest.firstIndex(of: Self.newline) else { return nil }
    start += end + 1
    for _ in 0..<number {
      let rest = bytes.slice(start..<bytes.count)
      guard let end = rest.firstIndex(of: Self.newline) else { return nil }
      start += end + 1
    }
    return location(in: value.file, lineAt: start)
  }

  /// The same line of a file: the one with this number, or the only one with this text.
  func location(in file: SourceFile) -> Location? {
    let bytes = file.text.bytes
    var found: [Location] = []
    var start = 0
    var line = 0
    while start < bytes.count {
      if let location = location(in: file, lineAt: start) {
        if line == number { return location }
        found.append(location)
      }
      let rest = bytes.slice(start..<bytes.count)
      start += (rest.firstIndex(of: Self.newline) ?? rest.count) + 1
      line += 1
    }
    return found.count == 1 ? found[0] : nil
  }

  private func location(in file: SourceFile, lineAt start: Int) -> Location? {
    let bytes = file.text.bytes
    let rest = bytes.slice(start..<bytes.count)
    let indentation = rest.prefix { $0 == UInt8(ascii: " ") }.count
    let own = text.prefix { $0 == UInt8(ascii: " ") }.count
    let line = rest.dropFirst(indentation).prefix { $0 != Self.newline }
    guard indentation >= own, line.elementsEqual(text.dropFirst(own)) else { return nil }
    let place = start + indentation - own + column
    return Location(file, place..<place + count)
  }
}
