/// A fenced block of Markdown. Its info string is a language, perhaps a path, perhaps words: `yaml
/// base/a.yaml`, `console`, `yaml a.yaml escaped` (`\u{1b}`, `\r`, `\t`, `\xff` and `\\` stand for
/// bytes), `yaml a.yaml open` (the file does not end with a line break).
struct FencedBlock {
  /// What a block is for.
  enum Purpose: Equatable {
    /// For the reader alone.
    case prose
    /// Commands and what they print.
    case transcript
    /// A file of the tree.
    case file(String)
    /// A symbolic link; the text is what it says.
    case link(String)
    /// Something that cannot be opened, such as a pipe.
    case pipe(String)
    /// Lines of a file that change.
    case change(String)
  }

  let purpose: Purpose
  /// Whether backslashes stand for bytes.
  let isEscaped: Bool
  /// Whether the file ends without a line break.
  let isOpen: Bool
  /// The lines between the fences, as indices.
  let lines: Range<Int>
  let text: String

  /// The number of the first line between the fences.
  var firstLine: Int { lines.lowerBound + 1 }

  /// The bytes of the file.
  var contents: [UInt8] {
    let bytes = isEscaped ? EscapedText.decode(text) : Array(text.utf8)
    return isOpen || lines.isEmpty ? bytes : bytes + [0x0A]
  }

  /// All blocks of a file in their order.
  static func all(in lines: [String]) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var index = 0
    while index < lines.count {
      let fence = String(lines[index].prefix { $0 == "`" })
      index += 1
      guard fence.utf8.count >= 3 else { continue }
      let start = index
      while index < lines.count, !closes(lines[index], fence) { index += 1 }
      let info = lines[start - 1].dropFirst(fence.count)
      blocks.append(FencedBlock(info: info, lines: start..<index, in: lines))
      index += 1
    }
    return blocks
  }

  private static func closes(_ line: String, _ fence: String) -> Bool {
    line.hasPrefix(fence) && line.allSatisfy { $0 == "`" }
  }

  private init(info: Substring, lines: Range<Int>, in all: [String]) {
    let info = info.split(separator: " ").map(String.init)
    let language = info.first ?? ""
    let words = info.dropFirst(language == "console" ? 1 : 2)
    self.lines = lines
    text = all[lines].joined(separator: "\n")
    isEscaped = words.contains("escaped")
    isOpen = words.contains("open")
    purpose = Self.purpose(language, path: info.dropFirst().first)
  }

  private static func purpose(_ language: String, path: String?) -> Purpose {
    if language == "console" { return .transcript }
    guard let path else { return .prose }
    switch language {
    case "link": return .link(path)
    case "pipe": return .pipe(path)
    case "diff": return .change(path)
    default: return .file(path)
    }
  }
}
