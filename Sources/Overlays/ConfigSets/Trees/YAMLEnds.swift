internal import Documents

/// Finds out where each value of a text of YAML ends.
struct YAMLEnds {
  private let bytes: Text
  /// Where each node ends, by its number.
  private(set) var ends: [Int]
  /// The keys and scalars, in the order of the text.
  private(set) var scalars: [Range<Int>] = []

  /// Walks a tree that was parsed without copies of anything.
  init(_ text: SourceText, _ root: Node) {
    bytes = text.bytes
    ends = Array(repeating: 0, count: root.arena.nodeCount)
    visit(root, column: -1, from: 0)
  }

  /// Where a node ends.
  func end(of node: Node) -> Int { ends[Int(node.id)] }

  /// The column is that of the innermost collection that has lines.
  private mutating func visit(_ node: Node, column: Int, from start: Int) {
    let isBlock = node.style == .block
    var end = max(node.offset, start)
    if node.kind.isCollection {
      let own = isBlock ? bytes.column(of: node.offset) : column
      for child in node.children {
        visit(child, column: own, from: end)
        end = ends[Int(child.id)]
      }
      if !isBlock { end = endOfBrackets(node, from: end) }
    } else {
      end = endOfScalar(node, column: column, from: end)
      scalars.append(min(node.offset, end)..<end)
    }
    ends[Int(node.id)] = end
  }

  /// Brackets close behind the last child; a mapping of one entry in a list may have none.
  private func endOfBrackets(_ node: Node, from end: Int) -> Int {
    let opening = bytes[node.offset]
    guard opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") else { return end }
    let closing = opening + 2
    var offset = node.count == 0 ? node.offset + 1 : end
    while offset < bytes.count, bytes[offset] != closing {
      if bytes[offset] == UInt8(ascii: "#") { offset = bytes.lineEnd(from: offset) }
      offset += 1
    }
    return min(offset + 1, bytes.count)
  }

  private func endOfScalar(_ node: Node, column: Int, from start: Int) -> Int {
    switch node.style {
    case .singleQuoted: return endOfQuoted(node, UInt8(ascii: "'"), doubled: true)
    case .doubleQuoted: return endOfQuoted(node, UInt8(ascii: "\""), doubled: false)
    case .literal, .folded: return endOfBlockText(node, column: max(column, -1))
    default: return node.count == 0 ? start : endOfPlain(node)
    }
  }

  private func endOfQuoted(_ node: Node, _ quote: UInt8, doubled: Bool) -> Int {
    var offset = node.offset + 1
    while offset < bytes.count {
      if bytes[offset] == quote {
        guard doubled, offset + 1 < bytes.count, bytes[offset + 1] == quote else {
          return offset + 1
        }
        offset += 1
      } else if !doubled, bytes[offset] == UInt8(ascii: "\\") {
        offset += 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// Text without quotes has no escapes: what is no white space stands there as it was read.
  private func endOfPlain(_ node: Node) -> Int {
    var offset = node.offset
    for byte in node.text where !Text.isSpace(byte) {
      while offset < bytes.count, bytes[offset] != byte { offset += 1 }
      offset += 1
    }
    return min(offset, bytes.count)
  }

  /// The end of the last line of a block of text, without its break.
  private func endOfBlockText(_ node: Node, column: Int) -> Int {
    let headerEnd = bytes.lineEnd(from: node.offset)
    let header = bytes.slice(node.offset + 1..<headerEnd).prefix { $0 != 0x20 && $0 != 0x0D }
    let digit = header.first { $0 >= 0x31 && $0 <= 0x39 }
    var indent = digit.map { max(column, 0) + Int($0 - 0x30) }
    var end = headerEnd
    var line = headerEnd + 1
    while line < bytes.count {
      let lineEnd = bytes.lineEnd(from: line)
      let spaces = bytes.slice(line..<lineEnd).prefix { $0 == 0x20 }.count
      let isBlank = line + spaces == lineEnd || bytes[line + spaces] == 0x0D
      if !isBlank || spaces > indent ?? Int.max {
        indent = indent ?? max(spaces, column + 1, 1)
        guard spaces >= indent ?? 0 else { break }
        end = lineEnd
      }
      line = lineEnd + 1
    }
    let keepsBreaks = header.contains(UInt8(ascii: "+"))
    return keepsBreaks ? max(end, min(line, bytes.count) - 1) : end
  }
}

extension Text {
  /// How many bytes stand before one on its line.
  func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

  /// Where the line of a byte begins.
  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Where the break of a line is, or the end of the text.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < count, self[end] != 0x0A { end += 1 }
    return end
  }

  /// Where the next line begins, or the end of the text.
  func nextLine(from offset: Int) -> Int { Swift.min(lineEnd(from: offset) + 1, count) }

  /// Whether a byte is white space.
  static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
