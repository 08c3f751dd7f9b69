/// A regular expression as a machine, and what each text must have for it to start.
struct CompiledPattern: Sendable {
  private let literal: PatternLiteral
  /// The steps; none if the expression is a text.
  private let program: PatternProgram?

  /// Reads an expression.
  init(_ text: String) throws(PatternError) {
    var parser = PatternParser(text)
    let node = try parser.parse()
    literal = PatternLiteral(node)
    program = literal.isAll ? nil : try PatternProgram(node)
  }

  /// Whether the expression is found anywhere in a text; nil if that takes too many steps.
  func isFound(in text: UnsafeBufferPointer<UInt8>, mostSteps: Int) -> Bool? {
    guard let program else { return literal.isFound(in: text) }
    guard literal.isFound(in: text) else { return false }
    var matcher = PatternMatcher(program, mostSteps: mostSteps)
    return matcher.isFound(in: text)
  }
}
