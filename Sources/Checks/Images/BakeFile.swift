internal import Documents

/// The groups and targets of a docker-bake.hcl, as far as they name each other.
struct BakeFile: Sendable {
  /// A group or a target, with the targets that it names in `targets` and `inherits`.
  struct Block: Sendable {
    let kind: String
    let name: String
    fileprivate(set) var names: [(word: String, range: Range<Int>)] = []
    /// The texts in other attributes, of which few are known.
    fileprivate(set) var texts: [String: [String]] = [:]
  }

  /// A word, a text in quotes, or a sign.
  private struct Token {
    let text: String
    let range: Range<Int>
    let isText: Bool
  }

  private(set) var blocks: [Block] = []

  init(_ file: SourceFile) {
    let tokens = Self.tokens(of: file.text.bytes)
    // A matrix makes targets whose names are not written out.
    guard !tokens.contains(where: { $0.text == "matrix" && !$0.isText }) else { return }
    var depth = 0
    for (number, token) in tokens.enumerated() where !token.isText {
      switch token.text {
      case "{": depth += 1
      case "}": depth -= 1
      case "group", "target":
        guard depth == 0, number + 1 < tokens.count, tokens[number + 1].isText else { continue }
        blocks.append(Block(kind: token.text, name: tokens[number + 1].text))
      case "targets", "inherits":
        guard depth == 1, !blocks.isEmpty else { continue }
        blocks[blocks.count - 1].names += Self.list(behind: number, in: tokens)
      case "context", "dockerfile", "tags":
        guard depth == 1, !blocks.isEmpty else { continue }
        blocks[blocks.count - 1].texts[token.text] = Self.texts(behind: number, in: tokens)
      default: continue
      }
    }
  }

  /// The texts of a value: what stands before the next attribute, or the end.
  private static func texts(behind number: Int, in tokens: [Token]) -> [String] {
    var texts: [String] = []
    guard number + 2 < tokens.count, tokens[number + 1].text == "=" else { return [] }
    for position in (number + 2)..<tokens.count {
      let token = tokens[position]
      if token.isText {
        texts.append(token.text)
      } else if token.text == "}"
        || (position + 1 < tokens.count && tokens[position + 1].text == "=")
      {
        break
      }
    }
    return texts
  }

  /// The texts of a list; nothing if anything else is in it.
  private static func list(
    behind number: Int, in tokens: [Token]
  ) -> [(word: String, range: Range<Int>)] {
    guard number + 2 < tokens.count, tokens[number + 1].text == "=", tokens[number + 2].text == "["
    else { return [] }
    var names: [(word: String, range: Range<Int>)] = []
    for token in tokens[(number + 3)...] {
      if token.isText {
        guard !token.text.holds("${") else { return [] }
        names.append((token.text, token.range))
      } else if token.text == "]" {
        return names
      } else if token.text != "," {
        return []
      }
    }
    return []
  }

  private static func tokens(of bytes: Text) -> [Token] {
    var tokens: [Token] = []
    var position = 0
    func isWord(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte == 0x5F || byte == 0x2D }
    while position < bytes.count {
      let byte = bytes[position]
      let start = position
      position += 1
      if byte == UInt8(ascii: "#")
        || (byte == UInt8(ascii: "/") && position < bytes.count && bytes[position] == byte)
      {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "\"") {
        while position < bytes.count, bytes[position] != byte, bytes[position] != 0x0A {
          position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(position, bytes.count)
        tokens.append(token(bytes, start + 1..<end, isText: true))
        position = end + 1
      } else if isWord(byte) {
        while position < bytes.count, isWord(bytes[position]) { position += 1 }
        tokens.append(token(bytes, start..<position, isText: false))
      } else if byte > 0x20 {
        tokens.append(token(bytes, start..<position, isText: false))
      }
    }
    return tokens
  }

  private static func token(_ bytes: Text, _ range: Range<Int>, isText: Bool) -> Token {
    Token(
      text: String(decoding: bytes.slice(range), as: UTF8.self), range: range, isText: isText)
  }
}
