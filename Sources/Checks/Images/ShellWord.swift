/// The words of a command of a shell, with what is between quotes kept apart from what is not.
struct ShellWord: Sendable {
  /// Without quotes.
  let text: String
  /// The part of it that stands outside of quotes.
  let bare: String

  /// The commands of a script: words that `&&`, `||`, `;` and `|` end.
  static func commands(of script: String) -> [[ShellWord]] {
    var commands: [[ShellWord]] = []
    var words: [ShellWord] = []
    var text = ""
    var bare = ""
    var isWord = false
    var quote: Character?
    var isEscaped = false
    func endWord() {
      if isWord { words.append(ShellWord(text: text, bare: bare)) }
      (text, bare, isWord) = ("", "", false)
    }
    for letter in script {
      if isEscaped {
        text.append(letter)
        (isEscaped, isWord) = (false, true)
      } else if let open = quote {
        if letter == open { quote = nil } else { text.append(letter) }
      } else if letter == "\"" || letter == "'" {
        (quote, isWord) = (letter, true)
      } else if letter == "\\" {
        isEscaped = true
      } else if letter.isWhitespace {
        endWord()
      } else if ";&|".contains(letter) {
        endWord()
        if !words.isEmpty { commands.append(words) }
        words = []
      } else {
        text.append(letter)
        bare.append(letter)
        isWord = true
      }
    }
    endWord()
    if !words.isEmpty { commands.append(words) }
    return commands
  }
}
