/// The instructions of a Dockerfile, and its arguments.
struct Dockerfile {
  /// One instruction, its lines joined, without comments.
  struct Instruction: Equatable {
    let keyword: String
    let text: String

    /// What stands between blanks.
    var words: [String] { text.split(separator: " ").map(String.init) }
  }

  let instructions: [Instruction]

  init(_ text: String) {
    var found: [Instruction] = []
    var rest = ""
    for line in text.split(separator: "\n") {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("#") { continue }
      if trimmed.hasSuffix("\\") {
        rest += trimmed.dropLast()
        continue
      }
      let words = (rest + trimmed).split(separator: " ", maxSplits: 1)
      rest = ""
      guard words.count == 2 else { continue }
      found.append(Instruction(keyword: String(words[0]), text: String(words[1])))
    }
    instructions = found
  }

  /// The texts of all instructions of a kind.
  func texts(_ keyword: String) -> [String] {
    instructions.filter { $0.keyword == keyword }.map(\.text)
  }

  /// Arguments with values, in order of their appearance.
  var arguments: [(name: String, value: String)] {
    texts("ARG").compactMap { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  /// The images that stages start from, with the values of arguments.
  var bases: [String] {
    texts("FROM").compactMap { text in text.split(separator: " ").first.map { filled(String($0)) } }
  }

  /// The instructions of the last stage.
  var lastStage: [Instruction] {
    guard let start = instructions.lastIndex(where: { $0.keyword == "FROM" }) else { return [] }
    return Array(instructions[start...])
  }

  private func filled(_ text: String) -> String {
    arguments.reduce(text) { text, argument in
      text.split(separator: "${\(argument.name)}", omittingEmptySubsequences: false)
        .joined(separator: argument.value)
    }
  }
}
