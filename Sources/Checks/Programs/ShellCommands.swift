internal import Documents

/// The commands in what a container starts, as far as they can be read without running anything.
struct ShellCommands: Sendable {
  /// Each with its words; options of a shell are taken apart.
  let commands: [[CommandWord]]

  private static let shells = ["sh", "bash", "dash", "ash"]
  /// What may stand before the program itself.
  private static let starters = ["exec", "tini", "--", "env", "/usr/bin/env", "nohup"]

  init(_ words: [CommandWord]) {
    let first = words.first { !Self.starters.contains($0.text.lastPathPart) }
    guard let first, Self.shells.contains(first.text.lastPathPart),
      let option = words.firstIndex(where: { $0.text.hasPrefix("-") && $0.text.hasSuffix("c") }),
      option + 1 < words.count
    else {
      commands = words.isEmpty ? [] : [Self.bare(words)]
      return
    }
    let script = words[option + 1]
    commands = Self.split(script.text).map { words in
      Self.bare(words.map { CommandWord(text: $0, node: script.node) })
    }.filter { !$0.isEmpty }
  }

  /// The words from the program on.
  private static func bare(_ words: [CommandWord]) -> [CommandWord] {
    Array(words.drop { starters.contains($0.text.lastPathPart) || isAssignment($0.text) })
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let mark = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { return false }
    return mark > word.startIndex
      && word[..<mark].utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isLetterOrDigit }
  }

  /// Takes a script apart: words are what stands between spaces, with quotes taken off, and `;`, `|`,
  /// `&` and line ends end a command.
  static func split(_ script: String) -> [[String]] {
    var splitter = Splitter()
    for byte in script.utf8 { splitter.take(byte) }
    splitter.endCommand()
    return splitter.commands
  }

  private struct Splitter {
    var commands: [[String]] = []
    private var words: [String] = []
    private var word: [UInt8]?
    private var quote: UInt8?
    private var isEscaped = false
    private var isComment = false

    mutating func take(_ byte: UInt8) {
      if isComment {
        guard byte == UInt8(ascii: "\n") else { return }
        isComment = false
      }
      if isEscaped {
        isEscaped = false
        if byte != UInt8(ascii: "\n") { append(byte) }
      } else if let quote {
        take(byte, in: quote)
      } else {
        takePlain(byte)
      }
    }

    private mutating func take(_ byte: UInt8, in quote: UInt8) {
      if byte == quote {
        self.quote = nil
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        isEscaped = true
      } else {
        append(byte)
      }
    }

    private mutating func takePlain(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        quote = byte
        word = word ?? []
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): endWord()
      case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"): endCommand()
      case UInt8(ascii: "#") where word == nil: isComment = true
      default: append(byte)
      }
    }

    private mutating func append(_ byte: UInt8) { word = (word ?? []) + CollectionOfOne(byte) }

    private mutating func endWord() {
      if let word { words.append(String(decoding: word, as: UTF8.self)) }
      word = nil
    }

    mutating func endCommand() {
      endWord()
      if !words.isEmpty { commands.append(words) }
      words = []
    }
  }
}

extension UInt8 {
  /// Whether it is one of the ASCII letters and digits.
  var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
