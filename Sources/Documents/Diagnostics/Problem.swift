/// A mistake in a text that does not know its path: what parsing the same bytes finds, wherever
/// they stand.
package struct Problem: Error, Sendable, Equatable {
  /// Permanent id in kebab case.
  package let rule: String
  package let severity: Severity
  /// Lower case, no period, names in backquotes; says what is.
  package let message: String
  /// The bytes to underline.
  package let range: Range<Int>
  /// Says what to do.
  package let hint: String?
  /// Another place that explains the mistake.
  package let note: Note?
  /// The node that cannot be printed, of a document with values from several texts.
  package let node: Int32?

  /// A second place with its message.
  package struct Note: Sendable, Equatable {
    package let message: String
    package let range: Range<Int>

    package init(_ message: String, at range: Range<Int>) {
      self.message = message
      self.range = range
    }
  }

  package init(
    _ rule: String, _ message: String, at range: Range<Int>, severity: Severity = .error,
    hint: String? = nil, note: Note? = nil, node: Int32? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.hint = hint
    self.note = note
    self.node = node
  }
}

/// How bad it is.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}
