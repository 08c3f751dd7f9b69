/// A line of a `.gitattributes` that says something.
struct AttributeLine: Sendable {
  /// What it is about.
  enum Subject: Sendable {
    case paths(PathPattern)
    /// An attribute that stands for others.
    case macro(String)
  }

  /// How long a line can be; git passes over longer ones.
  private static let longest = 2047

  let subject: Subject
  let settings: [AttributeSetting]

  /// Reads a line; nil if git passes over it.
  init?(_ line: ArraySlice<UInt8>) {
    let start = Self.skipBlanks(line.prefix { $0 != 0 })
    guard let first = start.first, first != UInt8(ascii: "#"), line.count <= Self.longest else {
      return nil
    }
    let (pattern, rest) = Self.unquoted(start) ?? Self.word(start)
    guard let settings = Self.settings(rest), let subject = Self.subject(pattern) else {
      return nil
    }
    self.settings = settings
    self.subject = subject
  }

  private static func subject(_ pattern: ArraySlice<UInt8>) -> Subject? {
    let mark = "[attr]".utf8
    if pattern.count > mark.count, pattern.starts(with: mark) {
      let name = word(skipBlanks(pattern.dropFirst(mark.count))).word
      return AttributeSetting.isName(name) ? .macro(String(decoding: name, as: UTF8.self)) : nil
    }
    guard pattern.first != UInt8(ascii: "!") else { return nil }
    return PathPattern(pattern).map { .paths($0) }
  }

  /// The words of a line; nil if one of them is no attribute, which makes all of them void.
  private static func settings(_ text: ArraySlice<UInt8>) -> [AttributeSetting]? {
    var settings: [AttributeSetting] = []
    var rest = skipBlanks(text)
    while !rest.isEmpty {
      let (word, behind) = word(rest)
      guard let setting = AttributeSetting(word) else { return nil }
      settings.append(setting)
      rest = skipBlanks(behind)
    }
    return settings
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  private static func skipBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.drop(while: isBlank)
  }

  private static func word(
    _ text: ArraySlice<UInt8>
  ) -> (word: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    let word = text.prefix { !isBlank($0) }
    return (word, text.dropFirst(word.count))
  }

  /// What stands between quotes, and what is behind them; nil if they are not as in C.
  private static func unquoted(
    _ text: ArraySlice<UInt8>
  ) -> (word: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    guard text.first == UInt8(ascii: "\"") else { return nil }
    var rest = text.dropFirst()
    var plain: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return (plain[...], rest)
      case UInt8(ascii: "\\"):
        guard let escaped = escaped(&rest) else { return nil }
        plain.append(escaped)
      default: plain.append(byte)
      }
    }
    return nil
  }

  private static func escaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    switch rest.popFirst() {
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "\\"): UInt8(ascii: "\\")
    case UInt8(ascii: "\""): UInt8(ascii: "\"")
    case .some(let first) where (0x30...0x33).contains(first): octal(first, &rest)
    default: nil
    }
  }

  private static func octal(_ first: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let second = rest.popFirst(), let third = rest.popFirst(),
      (0x30...0x37).contains(second), (0x30...0x37).contains(third)
    else { return nil }
    return (first & 7) << 6 | (second & 7) << 3 | third & 7
  }
}
