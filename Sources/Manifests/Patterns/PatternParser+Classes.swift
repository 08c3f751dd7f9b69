extension PatternParser {
  /// What follows a backslash outside brackets.
  mutating func parseEscape() throws(PatternError) -> PatternNode {
    guard let character = next else { throw PatternError("a backslash stands at the end") }
    switch character {
    case "A", "z", "b", "B":
      position += 1
      return .assertion(Self.assertion(character))
    default:
      if var set = try parseClassEscape() {
        set.ignoresCase = flags.ignoresCase
        return .character(set)
      }
      return literal(try parseCharacterEscape())
    }
  }

  private static func assertion(_ character: Unicode.Scalar) -> PatternNode.Assertion {
    switch character {
    case "A": .textStart
    case "z": .textEnd
    case "b": .wordBoundary
    default: .noWordBoundary
    }
  }

  /// `\d`, `\pL` and their kind; the backslash is passed.
  mutating func parseClassEscape() throws(PatternError) -> CharacterClass? {
    guard let character = next else { return nil }
    let known: CharacterClass? =
      switch character {
      case "d": .digits
      case "D": CharacterClass.digits.negated
      case "w": .words
      case "W": CharacterClass.words.negated
      case "s": .spaces
      case "S": CharacterClass.spaces.negated
      default: nil
      }
    if known != nil {
      position += 1
      return known
    }
    return character == "p" || character == "P" ? try parseCategory() : nil
  }

  private mutating func parseCategory() throws(PatternError) -> CharacterClass {
    let start = position
    var isNegated = next == "P"
    position += 1
    guard let first = next else { throw PatternError("`\\\(text(from: start))` names no class") }
    position += 1
    var name = [first]
    if first == "{" {
      name = []
      while let character = next, character != "}" {
        name.append(character)
        position += 1
      }
      guard take("}") else { throw PatternError("`\\\(text(from: start))` is not closed") }
    }
    if name.first == "^" {
      isNegated.toggle()
      name.removeFirst()
    }
    let text = String(String.UnicodeScalarView(name))
    guard let set = CharacterClass.unicode(text) else {
      throw PatternError("`\\\(self.text(from: start))` names no class that is known")
    }
    return isNegated ? set.negated : set
  }

  /// A character behind a backslash.
  mutating func parseCharacterEscape() throws(PatternError) -> UInt32 {
    let start = position
    guard let character = next else { throw PatternError("a backslash stands at the end") }
    position += 1
    switch character {
    case "1"..."7" where next.map { $0 < "0" || $0 > "7" } ?? true: break
    case "0"..."7": return parseOctal(character.value - 0x30)
    case "x": return try parseHexadecimal()
    case "a": return 0x07
    case "f": return 0x0C
    case "t": return 0x09
    case "n": return 0x0A
    case "r": return 0x0D
    case "v": return 0x0B
    default:
      let isWord = CharacterClass.words.contains(character.value) && character != "_"
      if character.isASCII, !isWord { return character.value }
    }
    throw PatternError("`\\\(text(from: start))` means nothing")
  }

  private mutating func parseOctal(_ first: UInt32) -> UInt32 {
    var value = first
    for _ in 0..<2 {
      guard let digit = next, digit >= "0", digit <= "7" else { break }
      value = value * 8 + digit.value - 0x30
      position += 1
    }
    return value
  }

  private mutating func parseHexadecimal() throws(PatternError) -> UInt32 {
    let start = position
    let isLong = take("{")
    var value: UInt32 = 0
    var count = 0
    while let character = next, let digit = Self.hexadecimal(character), isLong || count < 2 {
      value = min(value * 16 + digit, 0x110000)
      count += 1
      position += 1
    }
    guard isLong ? count > 0 && take("}") : count == 2, value <= 0x10FFFF else {
      throw PatternError("`\\x\(text(from: start))` is no character")
    }
    return value
  }

  private static func hexadecimal(_ character: Unicode.Scalar) -> UInt32? {
    switch character {
    case "0"..."9": character.value - 0x30
    case "A"..."F": character.value - 0x37
    case "a"..."f": character.value - 0x57
    default: nil
    }
  }

  /// A class in brackets, whose `[` is passed.
  mutating func parseClass() throws(PatternError) -> CharacterClass {
    let start = position - 1
    var set = CharacterClass()
    set.ignoresCase = flags.ignoresCase
    set.isNegated = take("^")
    var isFirst = true
    while isFirst || next != "]" {
      guard next != nil else { throw PatternError("`\(text(from: start))` is not closed") }
      try parseMember(of: &set)
      isFirst = false
    }
    position += 1
    return set
  }

  private mutating func parseMember(of set: inout CharacterClass) throws(PatternError) {
    if try parsePosixClass(of: &set) { return }
    if has("\\") {
      position += 1
      if let member = try parseClassEscape() { return set.add(member) }
      position -= 1
    }
    let start = position
    let low = try parseClassCharacter()
    var high = low
    if has("-"), position + 1 < characters.count, characters[position + 1] != "]" {
      position += 1
      high = try parseClassCharacter()
      guard low <= high else { throw PatternError("`\(text(from: start))` runs backwards") }
    }
    set.add(low...high)
    guard set.ignoresCase, high - low < 0x400 else { return }
    for character in low...high {
      for variant in CharacterClass.variants(of: character) { set.add(variant...variant) }
    }
  }

  private mutating func parseClassCharacter() throws(PatternError) -> UInt32 {
    guard let character = next else { throw PatternError("`[` is not closed") }
    position += 1
    return character == "\\" ? try parseCharacterEscape() : character.value
  }

  /// `[:alpha:]` or `[:^alpha:]`.
  private mutating func parsePosixClass(
    of set: inout CharacterClass
  ) throws(PatternError) -> Bool {
    guard has("[:") else { return false }
    let start = position
    position += 2
    let isNegated = take("^")
    let nameStart = position
    while next != nil, !has(":]") { position += 1 }
    let name = text(from: nameStart)
    guard take(":]") else {
      position = start
      return false
    }
    guard let ranges = CharacterClass.posix[name] else {
      throw PatternError("`\(text(from: start))` names no class that is known")
    }
    let member = CharacterClass(ranges)
    set.add(isNegated ? member.negated : member)
    return true
  }
}
