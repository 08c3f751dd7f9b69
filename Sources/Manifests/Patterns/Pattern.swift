/// A regular expression with the meaning that Go's `regexp` gives it.
///
/// Matching takes time in proportion to the text and to the expression, whatever they are: all ways
/// through the expression are followed at once, none is tried again.
package struct Pattern: Sendable {
  /// How many steps one match may take.
  package static let mostSteps = 200_000_000

  private let text: String
  /// The expression, if it is that plain.
  private let plain: PlainPattern?
  /// The expression, if it is not.
  private let compiled: CompiledPattern?

  /// Reads an expression.
  package init(_ text: String) throws(PatternError) {
    self.text = text
    plain = PlainPattern(text)
    compiled = plain == nil ? try CompiledPattern(text) : nil
  }

  /// Whether the expression is found anywhere in a text; nil if that takes too many steps.
  package func isFound(
    in text: UnsafeBufferPointer<UInt8>, mostSteps: Int = Pattern.mostSteps
  ) -> Bool? {
    if let isFound = plain?.isFound(in: text) { return isFound }
    // What is plain can be compiled too.
    let compiled = compiled ?? (try? CompiledPattern(self.text))
    return compiled?.isFound(in: text, mostSteps: mostSteps)
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
