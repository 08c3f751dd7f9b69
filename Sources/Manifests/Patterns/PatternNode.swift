/// A part of a regular expression.
indirect enum PatternNode {
  case empty
  case character(CharacterClass)
  case assertion(Assertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// A part that is repeated, at most so often if there is a bound.
  case repetition(PatternNode, atLeast: Int, atMost: Int?)

  /// What is true between two characters.
  enum Assertion: Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
  }

  /// How often the innermost repeated part is written out if all counts are multiplied.
  var writtenOut: Int {
    switch self {
    case .empty, .character, .assertion: 1
    case .sequence(let parts), .choice(let parts): parts.map(\.writtenOut).max() ?? 1
    case .repetition(let part, let least, let most): part.writtenOut * max(most ?? least, 1)
    }
  }
}
