internal import Documents

/// A file that the command of a container writes.
struct WrittenFile: Sendable {
  let path: String
  let word: CommandWord

  /// Programs whose last word is what they write.
  private static let writers = ["cp", "mv", "ln", "install"]
  /// Programs all of whose words that are paths are written.
  private static let makers = ["touch", "mkdir", "tee", "chmod", "chown", "rm", "truncate"]

  /// The files that commands write, by their whole paths. What a script says may fail is left out.
  static func all(in container: Container) -> [WrittenFile] {
    if container.words.contains(where: { $0.text.holds("|| true") || $0.text.holds("|| :") }) {
      return []
    }
    return container.commands.flatMap { words in
      paths(of: words).filter { isWholePath($0.text) }.map { WrittenFile(path: $0.text, word: $0) }
    }
  }

  private static func paths(of words: [CommandWord]) -> [CommandWord] {
    guard let program = words.first?.text.lastPathPart else { return [] }
    var written: [CommandWord] = []
    var rest: [CommandWord] = []
    var isTarget = false
    for word in words.dropFirst() {
      if isTarget {
        written.append(word)
        isTarget = false
      } else if [">", ">>", "1>", "&>"].contains(word.text) {
        isTarget = true
      } else if word.text.hasPrefix(">") {
        let path = String(word.text.drop { $0 == ">" })
        written.append(CommandWord(text: path, node: word.node))
      } else if !word.text.hasPrefix("-") {
        rest.append(word)
      }
    }
    let hasTarget = words.contains { $0.text == "-t" || $0.text.hasPrefix("--target") }
    if writers.contains(program), !hasTarget, rest.count > 1, let last = rest.last {
      written.append(last)
    }
    // `mkdir -p` does nothing where the folder is there.
    let isDone = program == "mkdir" && words.contains { $0.text.hasPrefix("-p") }
    if makers.contains(program), !isDone { written += rest }
    let isInPlace = words.contains { $0.text.hasPrefix("-i") || $0.text == "--in-place" }
    if program == "sed", isInPlace, let last = rest.last { written.append(last) }
    return written
  }

  private static func isWholePath(_ text: String) -> Bool {
    text.hasPrefix("/") && !text.hasPrefix("/dev/") && !text.hasPrefix("/proc/")
      && !text.utf8.contains { "$`*?{".utf8.contains($0) }
  }
}
