internal import Documents

/// The commands in what a container starts, as far as they can be read without running anything.
struct ShellCommands: Sendable {
  /// Each with its words; options of a shell are taken apart.
  let commands: [[CommandWord]]

  private static let shells = ["sh", "bash", "dash", "ash"]
  /// What may stand before the program itself.
  private static let starters: Set<String> = [
    "exec", "tini", "dumb-init", "--", "env", "nohup", "gosu", "entrypoint.sh",
    "docker-entrypoint.sh", "if", "then", "else", "elif", "do", "while", "until", "!", "{", "(",
  ]
  /// What may stand behind these before the program.
  private static let starterOptions: Set<String> = ["-s", "-g", "-v", "-w", "-e", "-c", "-i"]

  init(_ words: [CommandWord]) {
    let bare = Self.bare(words)
    guard let first = bare.first, Self.shells.contains(first.text.lastPathPart),
      let option = bare.firstIndex(where: { $0.text.hasPrefix("-") && $0.text.hasSuffix("c") }),
      let script = bare.dropFirst(option + 1).first(where: { $0.text != "--" })
    else {
      commands = bare.isEmpty ? [] : [bare]
      return
    }
    commands = Self.split(script.text).map { words in
      Self.bare(words.map { CommandWord(text: $0, node: script.node) })
    }.filter { !$0.isEmpty }
  }

  /// The words from the program on.
  private static func bare(_ words: [CommandWord]) -> [CommandWord] {
    var hasStarter = false
    return Array(
      words.drop { word in
        if starters.contains(word.text.lastPathPart) {
          hasStarter = true
          return true
        }
        return isAssignment(word.text) || hasStarter && starterOptions.contains(word.text)
      })
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
    private var word: [UInt8] = []
    /// Whether there is a word, though it may be empty: quotes make one.
    private var hasWord = false
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
        hasWord = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): endWord()
      case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"): endCommand()
      case UInt8(ascii: "#") where !hasWord: isComment = true
      default: append(byte)
      }
    }

    private mutating func append(_ byte: UInt8) {
      word.append(byte)
      hasWord = true
    }

    private mutating func endWord() {
      if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      hasWord = false
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
