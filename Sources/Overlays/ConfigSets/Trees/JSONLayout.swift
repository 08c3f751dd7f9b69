internal import Documents

/// How a file of JSON is laid out.
struct JSONLayout {
  /// What each level adds.
  private var unit: [UInt8] = [0x20, 0x20]
  private var lineBreak: [UInt8] = [0x0A]
  /// What a member begins with, if it has a line of its own.
  private var indentation: [UInt8]?

  /// Looks how a file does it.
  init(_ file: TreeFile) {
    let bytes = file.text.bytes
    if let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D {
      lineBreak = [0x0D, 0x0A]
    }
    guard let child = file.root.children.first,
      let found = BracketList.indentation(of: bytes.slice(0..<child.keyRange.lowerBound)),
      !found.isEmpty
    else { return }
    unit = found
  }

  /// The same for what stands inside an object or a list whose members begin with this.
  func inside(_ indentation: [UInt8]?) -> JSONLayout {
    var layout = self
    layout.indentation = indentation
    return layout
  }

  /// What stands between members.
  var separator: [UInt8] {
    [UInt8(ascii: ",")] + (indentation.map { lineBreak + $0 } ?? [0x20])
  }

  /// Gives the lines of a value the indentation that they have here; where members have no lines of
  /// their own, it gets none.
  func fit(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0A) else { return bytes }
    var result: [UInt8] = []
    var depth = 0
    var isText = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isText, byte == UInt8(ascii: "\\") {
        result.append(byte)
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        isText.toggle()
      } else if !isText, byte == 0x0A || byte == 0x0D {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        breakLine(before: index < bytes.count ? bytes[index] : 0, depth, &result)
        continue
      } else if !isText {
        depth += Self.isOpening(byte) ? 1 : Self.isClosing(byte) ? -1 : 0
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }

  private func breakLine(before next: UInt8, _ depth: Int, _ result: inout [UInt8]) {
    while let last = result.last, Self.isSpace(last) { result.removeLast() }
    guard let indentation else {
      let isInside = result.last.map { Self.isOpening($0) } ?? true
      if !isInside, !Self.isClosing(next) { result.append(0x20) }
      return
    }
    result += lineBreak + indentation
    for _ in 0..<(Self.isClosing(next) ? depth - 1 : depth) { result += unit }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0x09].contains(byte) }

  private static func isOpening(_ byte: UInt8) -> Bool { byte == 0x7B || byte == 0x5B }

  private static func isClosing(_ byte: UInt8) -> Bool { byte == 0x7D || byte == 0x5D }
}
