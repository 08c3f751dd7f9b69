import Foundation

/// A fenced block of Markdown. Its info string is a language, perhaps a path, perhaps words: `yaml
/// base/a.yaml`, `console`, `yaml a.yaml escaped` (`\u{1b}`, `\r`, `\t` and `\\` stand for
/// characters), `yaml a.yaml open` (the file does not end with a line break).
struct FencedBlock {
  let language: String
  let file: String?
  private let words: [String]
  /// The lines between the fences, as indices.
  let lines: Range<Int>
  let text: String

  /// The number of the first line between the fences.
  var firstLine: Int { lines.lowerBound + 1 }

  /// All blocks of a file in their order.
  static func all(in lines: [String]) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var index = 0
    while index < lines.count {
      let fence = lines[index].prefix { $0 == "`" }
      index += 1
      guard fence.count >= 3 else { continue }
      let start = index
      while index < lines.count,
        !(lines[index].hasPrefix(fence) && lines[index].allSatisfy { $0 == "`" })
      {
        index += 1
      }
      let info = lines[start - 1].dropFirst(fence.count)
      blocks.append(FencedBlock(info: info, lines: start..<index, in: lines))
      index += 1
    }
    return blocks
  }

  private init(info: Substring, lines: Range<Int>, in all: [String]) {
    let words = info.split(separator: " ").map(String.init)
    language = words.first ?? ""
    file = words.count > 1 ? words[1] : nil
    self.words = Array(words.dropFirst(2))
    self.lines = lines
    text = all[lines].joined(separator: "\n")
  }

  /// The bytes of the file.
  var contents: [UInt8] {
    let text = words.contains("escaped") ? Self.unescaped(text) : text
    return Array((words.contains("open") ? text : text + "\n").utf8)
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let backslash = rest.firstIndex(of: "\\") {
      result += rest[..<backslash]
      rest = rest[rest.index(after: backslash)...]
      switch rest.popFirst() {
      case "r": result += "\r"
      case "t": result += "\t"
      case "n": result += "\n"
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        result.unicodeScalars.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
      case let other?: result.append(other)
      case nil: break
      }
    }
    return result + rest
  }
}
