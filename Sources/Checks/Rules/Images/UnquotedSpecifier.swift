internal import Documents

/// To a shell `>` is not a part of a word: it names a file.
enum UnquotedSpecifier: Rule {
  static let id = "unquoted-specifier"
  static let consequence = Consequence.ignored
  static let summary = "versions with `<` or `>` stand in quotes"
  static let page = RulePage(
    why: """
      In `pip install pandas>=2.0` the shell takes `>` for a redirection: pip installs any pandas, and what it
      says goes into a file that is called `=2.0`.
      """,
    fix: """
      Put the requirement into quotes, or into a file that pip reads.
      """,
    example: """
      RUN pip install pandas>=2.0
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.dockerfiles {
      for instruction in file.instructions where instruction.keyword == "RUN" {
        // A list in brackets is no script.
        guard !instruction.text.hasPrefix("[") else { continue }
        for command in ShellWord.commands(of: instruction.text) where isInstallation(command) {
          for word in command where isUnquoted(word) {
            findings.add(
              Self.self, "the shell takes a part of `\(word.text)` for the name of a file",
              at: file.location(of: word.text, in: instruction), hint: "write `'\(word.text)'`")
          }
        }
      }
    }
  }

  private static func isInstallation(_ command: [ShellWord]) -> Bool {
    let words = command.map(\.text)
    guard let pip = words.firstIndex(where: { ["pip", "pip3", "uv"].contains($0.lastPathPart) })
    else { return false }
    return words[pip...].contains("install")
  }

  /// Whether a redirection follows a name without a space, and a version follows it.
  private static func isUnquoted(_ word: ShellWord) -> Bool {
    guard let mark = word.bare.firstIndex(where: { $0 == "<" || $0 == ">" }) else { return false }
    let before = word.bare[..<mark]
    // `2>file` is a redirection, and meant.
    guard let first = before.first, first.isLetter else { return false }
    let behind = word.bare[mark...].drop { "<>=".contains($0) }
    return behind.first?.isNumber == true
  }
}
