/// The lines like `Key: value` at the end of a message, as `git interpret-trailers --parse` finds
/// them. libgit2 takes the line behind an empty value for the value, so it is not asked.
struct TrailerBlock {
  /// The lines of the last paragraph; none if it is no list of trailers.
  private let lines: [ArraySlice<UInt8>]

  init(of message: String) {
    let bytes = Array(message.utf8)
    let text = bytes[..<Self.end(of: bytes)]
    let paragraph = Self.lastParagraph(of: text)
    lines = Self.isBlock(paragraph) ? paragraph : []
  }

  /// Keys and values; what goes on in another line is one value.
  var trailers: [(key: String, value: String)] {
    var found: [(key: ArraySlice<UInt8>, value: [UInt8])] = []
    var isOpen = false
    for line in lines {
      if isOpen, let first = line.first, Self.isSpace(first) {
        found[found.count - 1].value += [0x20] + line.drop(while: Self.isSpace)
      } else {
        let separator = Self.separator(of: line)
        isOpen = separator != nil
        if let separator { found.append((line[..<separator], Array(line[(separator + 1)...]))) }
      }
    }
    return found.map { (Self.trimmed($0.key), Self.trimmed($0.value[...])) }
  }

  /// Where the message ends: a patch, comments and empty lines may stand behind it.
  private static func end(of bytes: [UInt8]) -> Int {
    var end = bytes.count
    var start = 0
    while start < bytes.count {
      let next = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let rest = bytes[start..<next]
      if rest.starts(with: "---".utf8), let space = rest.dropFirst(3).first, isSpace(space) {
        end = start
        break
      }
      start = next
    }
    while let line = lastLine(of: bytes[..<end]), line.isEmpty || isComment(line) {
      end = line.startIndex
    }
    return end
  }

  /// The lines behind the last line of blanks; none if there is only a title.
  private static func lastParagraph(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = text
    while let line = lastLine(of: rest) {
      rest = text[..<line.startIndex]
      if !line.allSatisfy(isSpace) {
        lines.append(line)
      } else if !lines.isEmpty {
        return lines.reversed()
      }
    }
    return []
  }

  /// Whether all lines are trailers, or enough of them beside one that git itself has written.
  private static func isBlock(_ lines: [ArraySlice<UInt8>]) -> Bool {
    var (trailers, others, continued) = (0, 0, 0)
    var isGits = false
    for line in lines.reversed() {
      if isComment(line) {
        others += continued
        continued = 0
      } else if isWrittenByGit(line) {
        isGits = true
        trailers += 1
        continued = 0
      } else if let first = line.first, isSpace(first) {
        continued += 1
      } else if separator(of: line) != nil {
        trailers += 1
        continued = 0
      } else {
        others += continued + 1
        continued = 0
      }
    }
    others += continued
    return (isGits && trailers * 3 >= others) || (trailers > 0 && others == 0)
  }

  private static func isWrittenByGit(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "Signed-off-by: ".utf8)
      || line.starts(with: "(cherry picked from commit ".utf8)
  }

  /// The colon behind a key, which is letters, digits and `-`, with blanks at its end.
  private static func separator(of line: ArraySlice<UInt8>) -> Int? {
    let rest = line.drop { isInKey($0) }.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: ":"), let start = line.first, isInKey(start) else {
      return nil
    }
    return rest.startIndex
  }

  private static func isInKey(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  /// The last line of a text without its line break; nil if there is none.
  private static func lastLine(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if text.isEmpty { return nil }
    let line = text.last == 0x0A ? text.dropLast() : text
    return line[(line.lastIndex(of: 0x0A).map { $0 + 1 } ?? line.startIndex)...]
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.drop(while: isSpace)
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
