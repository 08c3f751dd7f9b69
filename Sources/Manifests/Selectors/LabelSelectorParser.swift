/// Reads label selectors, with everything that Kubernetes accepts in them and refuses.
struct LabelSelectorParser {
  private enum Token: Equatable {
    case word(String)
    /// An operator or a mark: `=`, `==`, `!=`, `!`, `<`, `>`, `(`, `)`, `,`.
    case mark(String)
    case end
  }

  private var tokens: [Token] = []
  private var position = 0

  init(_ text: String) {
    var rest = Substring(text)
    while let token = Self.nextToken(&rest) { tokens.append(token) }
  }

  private static func nextToken(_ rest: inout Substring) -> Token? {
    rest = rest.drop(while: isSpace)
    guard let first = rest.first else { return nil }
    let double = String(rest.prefix(2))
    if double == "==" || double == "!=" {
      rest.removeFirst(2)
      return .mark(double)
    }
    if isMark(first) {
      rest.removeFirst()
      return .mark(String(first))
    }
    let word = rest.prefix { !isMark($0) && !isSpace($0) }
    rest.removeFirst(word.count)
    return .word(String(word))
  }

  private static func isSpace(_ character: Character) -> Bool { " \t\r\n\r\n".contains(character) }

  private static func isMark(_ character: Character) -> Bool { "=!(),<>".contains(character) }

  private var next: Token { position < tokens.count ? tokens[position] : .end }

  private mutating func take(_ mark: String) -> Bool {
    guard next == .mark(mark) else { return false }
    position += 1
    return true
  }

  private mutating func takeWord() -> String? {
    guard case .word(let word) = next else { return nil }
    position += 1
    return word
  }

  private func unexpected(_ wanted: String) -> LabelSelectorError {
    switch next {
    case .word(let text), .mark(let text): LabelSelectorError("`\(text)` stands where \(wanted)")
    case .end: LabelSelectorError("the selector ends where \(wanted)")
    }
  }

  /// Reads the whole selector.
  mutating func parse() throws(LabelSelectorError) -> [LabelRequirement] {
    var requirements: [LabelRequirement] = []
    guard next != .end else { return [] }
    repeat { requirements.append(try parseRequirement()) } while take(",")
    guard next == .end else { throw unexpected("a comma or the end is expected") }
    return requirements
  }

  private mutating func parseRequirement() throws(LabelSelectorError) -> LabelRequirement {
    let isAbsent = take("!")
    guard let key = takeWord() else { throw unexpected("the key of a label is expected") }
    guard LabelSyntax.isKey(key) else { throw LabelSelectorError("`\(key)` is no key of a label") }
    if next == .end || next == .mark(",") {
      return LabelRequirement(key: key, demand: isAbsent ? .absent : .present)
    }
    // What stands behind `!key` replaces it: Kubernetes reads `!key=a` as `key=a`.
    return LabelRequirement(key: key, demand: try parseDemand())
  }

  private mutating func parseDemand() throws(LabelSelectorError) -> LabelRequirement.Demand {
    let start = next
    position += 1
    switch start {
    case .mark("="), .mark("=="): return .oneOf([try parseValue()])
    case .mark("!="): return .noneOf([try parseValue()])
    case .mark(">"): return .above(try parseNumber())
    case .mark("<"): return .below(try parseNumber())
    case .word("in"): return .oneOf(try parseValues())
    case .word("notin"): return .noneOf(try parseValues())
    default:
      position -= 1
      throw unexpected("`=`, `!=`, `in` or `notin` is expected")
    }
  }

  private mutating func parseValue() throws(LabelSelectorError) -> String {
    if next == .end || next == .mark(",") { return "" }
    guard let value = takeWord() else { throw unexpected("a value is expected") }
    return try checked(value)
  }

  private mutating func parseNumber() throws(LabelSelectorError) -> Int64 {
    let value = try parseValue()
    guard let number = Int64(value) else {
      throw LabelSelectorError("`\(value)` is compared as a number, and is none")
    }
    return number
  }

  private func checked(_ value: String) throws(LabelSelectorError) -> String {
    guard LabelSyntax.isValue(value) else {
      throw LabelSelectorError("`\(value)` is no value of a label")
    }
    return value
  }

  /// Values in parentheses. Where nothing stands before, behind or between commas, the empty text
  /// is one of them.
  private mutating func parseValues() throws(LabelSelectorError) -> Set<String> {
    guard take("(") else { throw unexpected("`(` is expected") }
    var values: Set<String> = []
    if take(")") { return [""] }
    while true {
      if let word = takeWord() {
        values.insert(try checked(word))
        if take(")") { return values }
        guard next == .mark(",") else { throw unexpected("`,` or `)` is expected") }
      } else if take(",") {
        if values.isEmpty { values.insert("") }
        if take(")") { return values.union([""]) }
        if take(",") { values.insert("") }
      } else {
        throw unexpected("a value or a comma is expected")
      }
    }
  }
}
