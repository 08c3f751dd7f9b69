internal import Documents

/// The words of a call that were not read yet.
package struct Arguments {
  private var words: [String]

  package init(_ words: [String]) {
    self.words = words
  }

  /// The first option that has one of these names, with or without a value.
  func option(among names: [String]) -> String? {
    options.lazy.map { name(of: words[$0]) }.first { names.contains($0) }
  }

  /// Takes an option that has no value, if it is there.
  mutating func takeFlag(_ names: String...) -> Bool {
    let found = options.filter { names.contains(words[$0]) }
    for index in found.reversed() { words.remove(at: index) }
    return !found.isEmpty
  }

  /// Takes an option with its value, `--output json` or `--output=json`, if it is there; the last
  /// one counts.
  mutating func takeValue(_ names: String...) throws(UsageError) -> String? {
    var value: String?
    while let index = options.first(where: { names.contains(name(of: words[$0])) }) {
      let word = words.remove(at: index)
      if let equals = word.firstIndex(of: "=") {
        value = String(word[word.index(after: equals)...])
      } else {
        guard index < words.count else { throw UsageError("`\(word)` needs a value") }
        value = words.remove(at: index)
      }
    }
    return value
  }

  /// Takes an option that may stand several times, with its values.
  mutating func takeValues(_ names: String...) throws(UsageError) -> [String] {
    var values: [String] = []
    for name in names {
      while let index = options.first(where: {
        words[$0] == name || words[$0].hasPrefix(name + "=")
      }) {
        let word = words.remove(at: index)
        if let equals = word.firstIndex(of: "=") {
          values.append(String(word[word.index(after: equals)...]))
        } else {
          guard index < words.count else { throw UsageError("`\(word)` needs a value") }
          values.append(words.remove(at: index))
        }
      }
    }
    return values
  }

  /// Takes an option whose value is one of a few words.
  mutating func takeChoice<Choice: RawRepresentable & CaseIterable>(
    _ names: String..., default choice: Choice
  ) throws(UsageError) -> Choice where Choice.RawValue == String {
    try takeChoice(names) ?? choice
  }

  /// The same; nil if it is not there.
  mutating func takeChoice<Choice: RawRepresentable & CaseIterable>(
    _ names: [String]
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    var found: String?
    for name in names {
      if let value = try takeValue(name) { found = value }
    }
    guard let found else { return nil }
    if let choice = Choice(rawValue: found) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    throw UsageError(
      "`\(found)` is none of \(known.joined(separator: ", "))",
      hint: Suggestion.hint(for: found, among: known))
  }

  /// Takes the next word that is no option.
  mutating func takeWord() -> String? {
    guard let word = words.first, !word.hasPrefix("-") else { return nil }
    return words.removeFirst()
  }

  /// Takes the next word if it is this one.
  mutating func takeWord(_ word: String) -> Bool {
    guard words.first == word else { return false }
    words.removeFirst()
    return true
  }

  /// Takes all words that are left; an option among them is not known.
  mutating func takeRest(known: String...) throws(UsageError) -> [String] {
    try takeRest(known: known)
  }

  /// Takes all words that are left; an option among them is not known.
  mutating func takeRest(known: [String]) throws(UsageError) -> [String] {
    if let index = options.first {
      let option = name(of: words[index])
      throw UsageError(
        "there is no option `\(option)`",
        hint: Suggestion.hint(for: option, among: known + ["--color", "--help"]))
    }
    if let end = words.firstIndex(of: "--") { words.remove(at: end) }
    defer { words = [] }
    return words
  }

  /// An option without its value.
  private func name(of option: String) -> String { String(option.prefix { $0 != "=" }) }

  /// Where options stand: behind `--` nothing is one.
  private var options: [Int] {
    let end = words.firstIndex(of: "--") ?? words.count
    return words[..<end].indices.filter { words[$0].hasPrefix("-") && words[$0] != "-" }
  }
}
