package import Documents
import Foundation

/// Runs `reconcile` with arguments on files: what it prints on both outputs, and its exit code.
package typealias Program =
  @Sendable ([String], inout MemoryTree) -> (printed: String, code: Int32)

/// Commands of a console block with what they should print.
struct Transcript {
  private let commands: [String]

  init(_ text: String) {
    commands = text.components(separatedBy: "\n").filter { $0.hasPrefix("$ ") }
      .map { String($0.dropFirst(2)) }
  }

  /// Runs the commands and answers the transcript as it should be.
  /// What the program writes is there for the next command.
  func run(in tree: inout MemoryTree, _ program: Program) -> String {
    var text = ""
    for command in commands {
      text += "$ \(command)\n"
      let (printed, code) = Self.run(command, in: &tree, program)
      text += printed
      if let last = printed.unicodeScalars.last, last != "\n" { text += "⏎\n" }
      if code != 0 { text += "[\(code)]\n" }
    }
    return String(text.unicodeScalars.dropLast())
  }

  private static func run(
    _ command: String, in tree: inout MemoryTree, _ program: Program
  ) -> (printed: String, code: Int32) {
    var words = split(command)
    guard let name = words.first else { return ("", 0) }
    words.removeFirst()
    if name == "reconcile" { return program(words, &tree) }
    guard let tool = Tool.all.first(where: { $0.name == name }) else {
      return ("case: there is no tool `\(name)`\n", 127)
    }
    return tool.run(words, in: tree)
  }

  /// Splits a command at spaces outside quotes.
  private static func split(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
