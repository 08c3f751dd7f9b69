/// Reads regular expressions in the syntax of RE2, with Perl's additions, as Go does.
struct PatternParser {
  /// Switches inside an expression, `(?ims)`.
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesNewline = false
  }

  /// Groups inside each other.
  static let mostDepth = 1_000
  /// The largest count of a repetition.
  static let mostRepeats = 1_000

  let characters: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  private var depth = 0

  init(_ text: String) {
    characters = Array(text.unicodeScalars)
  }

  var next: Unicode.Scalar? { position < characters.count ? characters[position] : nil }

  /// Reads the whole expression.
  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try parseChoice()
    guard position == characters.count else { throw PatternError("`)` closes nothing") }
    return node
  }

  /// Whether a text stands here.
  func has(_ text: String) -> Bool {
    characters[position...].starts(with: text.unicodeScalars)
  }

  /// Passes a text if it stands here.
  mutating func take(_ text: String) -> Bool {
    guard has(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  /// A part of the expression, for messages.
  func text(from start: Int) -> String {
    String(String.UnicodeScalarView(characters[start..<position]))
  }

  private mutating func parseChoice() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { throw PatternError("groups are nested too deeply") }
    var choices = [try parseSequence()]
    while take("|") { choices.append(try parseSequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func parseSequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    var isBehindRepetition = false
    while let character = next, character != "|", character != ")" {
      let start = position
      if let (least, most) = try parseOperator() {
        _ = take("?")
        guard let part = parts.popLast() else {
          throw PatternError("`\(text(from: start))` repeats nothing")
        }
        guard !isBehindRepetition else {
          throw PatternError("`\(text(from: start))` repeats a repetition")
        }
        let node = PatternNode.repetition(part, atLeast: least, atMost: most)
        guard node.writtenOut <= Self.mostRepeats else {
          throw PatternError("`\(text(from: start))` repeats more than \(Self.mostRepeats) times")
        }
        parts.append(node)
        isBehindRepetition = true
      } else {
        parts += try parseParts()
        isBehindRepetition = false
      }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// A part without its repetition. What changes switches only is none; what stands between `\Q`
  /// and `\E` is one for each character.
  private mutating func parseParts() throws(PatternError) -> [PatternNode] {
    if take("\\Q") { return parseQuoted() }
    guard let character = next else { return [] }
    position += 1
    switch character {
    case "(": return try parseGroup().map { [$0] } ?? []
    case "[": return [.character(try parseClass())]
    case ".": return [.character(flags.dotTakesNewline ? .any : .notNewline)]
    case "^": return [.assertion(flags.isMultiline ? .lineStart : .textStart)]
    case "$": return [.assertion(flags.isMultiline ? .lineEnd : .textEnd)]
    case "\\": return [try parseEscape()]
    default: return [literal(character.value)]
    }
  }

  /// Characters that mean themselves up to `\E`.
  private mutating func parseQuoted() -> [PatternNode] {
    var parts: [PatternNode] = []
    while let character = next, !take("\\E") {
      parts.append(literal(character.value))
      position += 1
    }
    return parts
  }

  /// One character as itself.
  func literal(_ character: UInt32) -> PatternNode {
    var set = CharacterClass([character...character])
    if flags.ignoresCase {
      for variant in CharacterClass.variants(of: character) { set.add(variant...variant) }
      set.ignoresCase = true
    }
    return .character(set)
  }

  private mutating func parseGroup() throws(PatternError) -> PatternNode? {
    let outer = flags
    if take("?") {
      if take("P<") || take("<") {
        try parseName()
      } else if try parseFlags() {
        return nil
      }
    }
    let node = try parseChoice()
    guard take(")") else { throw PatternError("`(` is not closed") }
    flags = outer
    return node
  }

  /// The name of a group, up to its `>`.
  private mutating func parseName() throws(PatternError) {
    let start = position
    while let character = next, CharacterClass.words.contains(character.value) { position += 1 }
    guard position > start, next == ">" else { throw PatternError("a group has no proper name") }
    position += 1
  }

  /// Switches behind `(?`; answers whether they stand alone, `(?i)`, or before a group, `(?i:`.
  private mutating func parseFlags() throws(PatternError) -> Bool {
    var isOn = true
    var count = 0
    while let character = next {
      position += 1
      count += 1
      switch character {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotTakesNewline = isOn
      case "U": continue
      case "-" where isOn:
        isOn = false
        count = 0
      case ":" where isOn || count > 1: return false
      case ")" where isOn || count > 1: return true
      default: throw PatternError("`(?\(text(from: position - 1))` is no group that is known")
      }
    }
    throw PatternError("`(` is not closed")
  }

  /// How often the part before is repeated, if that is said here.
  private mutating func parseOperator() throws(PatternError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    return has("{") ? try parseCounts() : nil
  }

  /// `{2}`, `{2,}` or `{2,5}`; anything else is text.
  private mutating func parseCounts() throws(PatternError) -> (Int, Int?)? {
    let start = position
    position += 1
    guard let least = parseNumber() else {
      position = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = next == "}" ? nil : parseNumber() ?? -1 }
    guard most != -1, take("}") else {
      position = start
      return nil
    }
    guard least <= Self.mostRepeats, (most ?? 0) <= Self.mostRepeats, least <= most ?? least else {
      throw PatternError("`\(text(from: start))` is no number of repetitions")
    }
    return (least, most)
  }

  /// A number without leading zeros.
  private mutating func parseNumber() -> Int? {
    let start = position
    var number = 0
    while let character = next, character >= "0", character <= "9" {
      number = min(number * 10 + Int(character.value - 0x30), 1_000_000)
      position += 1
    }
    let hasZero = position > start + 1 && characters[start] == "0"
    return position == start || hasZero ? nil : number
  }
}
