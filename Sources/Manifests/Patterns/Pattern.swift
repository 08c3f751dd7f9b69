/// A regular expression with the meaning that Go's `regexp` gives it.
///
/// Matching takes time in proportion to the text and to the expression, whatever they are: all ways
/// through the expression are followed at once, none is tried again.
package struct Pattern: Sendable {
  /// How many steps one match may take.
  package static let mostSteps = 200_000_000

  private let literal: PatternLiteral
  /// The steps; none if the expression is a text.
  private let program: PatternProgram?

  /// Reads an expression.
  package init(_ text: String) throws(PatternError) {
    var parser = PatternParser(text)
    let node = try parser.parse()
    literal = PatternLiteral(node)
    program = literal.isAll ? nil : try PatternProgram(node)
  }

  /// Whether the expression is found anywhere in a text; nil if that takes too many steps.
  package func isFound(
    in text: UnsafeBufferPointer<UInt8>, mostSteps: Int = Pattern.mostSteps
  ) -> Bool? {
    guard let program else { return literal.isFound(in: text) }
    guard literal.isFound(in: text) else { return false }
    var matcher = PatternMatcher(program, mostSteps: mostSteps)
    return matcher.isFound(in: text)
  }

  /// Whether the expression is found anywhere in a text; nil if that takes too many steps.
  package func isFound(in text: String, mostSteps: Int = Pattern.mostSteps) -> Bool? {
    var text = text
    return text.withUTF8 { isFound(in: $0, mostSteps: mostSteps) }
  }
}

/// Why a regular expression cannot be read.
package struct PatternError: Error, Equatable {
  /// Says what is wrong, with the part that is meant.
  package let message: String

  init(_ message: String) {
    self.message = message
  }
}
