/// Swift without its comments and without the text of its strings, so that only code is searched.
enum Code {
  /// What the characters at a place are.
  private enum Mode {
    /// Code; inside a string as many parentheses deep.
    case code(depth: Int)
    case string(quotes: Int, hashes: Int)
  }

  /// The lines with blanks for what is no code.
  static func blanked(_ lines: [String]) -> [String] {
    var rest = Array(lines.joined(separator: "\n"))[...]
    var modes = [Mode.code(depth: 0)]
    var result = ""
    while let character = rest.first {
      switch modes[modes.count - 1] {
      case .code(let depth): takeCode(character, depth, &rest, &modes, &result)
      case .string(let quotes, let hashes):
        takeText(character, quotes, hashes, &rest, &modes, &result)
      }
    }
    return result.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func takeCode(
    _ character: Character, _ depth: Int, _ rest: inout ArraySlice<Character>,
    _ modes: inout [Mode], _ result: inout String
  ) {
    let hashes = rest.prefix { $0 == "#" }.count
    let quotes = rest.dropFirst(hashes).prefix { $0 == "\"" }.count
    if rest.starts(with: "//") {
      rest = rest.drop { $0 != "\n" }
    } else if quotes > 0 {
      let isBlock = quotes >= 3
      rest = rest.dropFirst(hashes + (isBlock ? 3 : 1))
      modes.append(.string(quotes: isBlock ? 3 : 1, hashes: hashes))
    } else {
      rest = rest.dropFirst()
      result.append(character)
      guard modes.count > 1, character == "(" || character == ")" else { return }
      modes.removeLast()
      if character == "(" { modes.append(.code(depth: depth + 1)) }
      if character == ")", depth > 0 { modes.append(.code(depth: depth - 1)) }
    }
  }

  private static func takeText(
    _ character: Character, _ quotes: Int, _ hashes: Int, _ rest: inout ArraySlice<Character>,
    _ modes: inout [Mode], _ result: inout String
  ) {
    let escape = "\\" + String(repeating: "#", count: hashes)
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    if rest.starts(with: end) {
      rest = rest.dropFirst(end.count)
      modes.removeLast()
    } else if rest.starts(with: escape + "(") {
      rest = rest.dropFirst(escape.count + 1)
      modes.append(.code(depth: 0))
    } else {
      rest = rest.dropFirst(rest.starts(with: escape) ? escape.count + 1 : 1)
      result.append(character == "\n" ? "\n" : " ")
    }
  }
}
