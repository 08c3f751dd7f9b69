internal import Documents

/// The words of a call that were not read yet.
package struct Arguments {
  private var words: [String]

  /// The words that were not taken.
  var remaining: [String] { words }

  package init(_ words: [String]) {
    self.words = words
  }

  /// Takes an option that has no value, if it is there.
  mutating func takeFlag(_ names: String...) -> Bool {
    guard let index = options.first(where: { names.contains(words[$0]) }) else { return false }
    words.remove(at: index)
    return true
  }

  /// Takes an option with its value, `--output json` or `--output=json`, if it is there.
  mutating func takeValue(_ names: String...) throws(UsageError) -> String? {
    for index in options {
      for name in names {
        if words[index] == name {
          guard index + 1 < words.count else { throw UsageError("`\(name)` needs a value") }
          words.remove(at: index)
          return words.remove(at: index)
        }
        if words[index].hasPrefix(name + "=") {
          return String(words.remove(at: index).dropFirst(name.count + 1))
        }
      }
    }
    return nil
  }

  /// Takes an option whose value is one of a few words.
  mutating func takeChoice<Choice: RawRepresentable & CaseIterable>(
    _ names: String..., default choice: Choice
  ) throws(UsageError) -> Choice where Choice.RawValue == String {
    var found: String?
    for name in names {
      if let value = try takeValue(name) { found = value }
    }
    guard let found else { return choice }
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

  /// Takes all words that are left; an option among them is not known.
  mutating func takeRest(known: String...) throws(UsageError) -> [String] {
    defer { words = [] }
    if let index = options.first {
      let option = String(words[index].prefix { $0 != "=" })
      throw UsageError(
        "there is no option `\(option)`",
        hint: Suggestion.hint(for: option, among: known + ["--help"]))
    }
    return words.filter { $0 != "--" }
  }

  /// Where options stand: behind `--` nothing is one.
  private var options: [Int] {
    let end = words.firstIndex(of: "--") ?? words.count
    return words[..<end].indices.filter { words[$0].hasPrefix("-") && words[$0] != "-" }
  }
}
