/// What all texts that an expression means begin with: most expressions are a name, and need no
/// machine to be found.
struct PatternLiteral: Sendable {
  /// Longer texts are left to the machine, whose time does not grow with the product of both.
  private static let mostBytes = 128

  /// Whether the expression means this one text.
  private(set) var isAll = true
  private var bytes: [UInt8] = []
  private var isAtStart = false
  private var isAtEnd = false

  init(_ node: PatternNode) {
    isAll = append(node)
  }

  private mutating func append(_ node: PatternNode) -> Bool {
    switch node {
    case .empty: return true
    case .sequence(let parts): return parts.allSatisfy { append($0) }
    case .character(let set):
      guard !isAtEnd, bytes.count < Self.mostBytes, let character = set.onlyCharacter else {
        return false
      }
      bytes += String(character).utf8
      return true
    case .assertion(.textStart):
      guard bytes.isEmpty, !isAtEnd else { return false }
      isAtStart = true
      return true
    case .assertion(.textEnd):
      isAtEnd = true
      return true
    case .assertion, .choice, .repetition: return false
    }
  }

  /// Whether the text stands where it is wanted in another.
  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= bytes.count else { return false }
    switch (isAtStart, isAtEnd) {
    case (true, true): return text.elementsEqual(bytes)
    case (true, false): return text.prefix(bytes.count).elementsEqual(bytes)
    case (false, true): return text.suffix(bytes.count).elementsEqual(bytes)
    case (false, false):
      return (0...(text.count - bytes.count)).contains { start in
        text[start...].starts(with: bytes)
      }
    }
  }
}

extension CharacterClass {
  /// The character that a class consists of, if it is one. U+FFFD is also what bytes mean that are no
  /// UTF-8.
  fileprivate var onlyCharacter: Unicode.Scalar? {
    guard let range = onlyRange, range.count == 1, range.lowerBound != 0xFFFD else { return nil }
    return Unicode.Scalar(range.lowerBound)
  }
}
