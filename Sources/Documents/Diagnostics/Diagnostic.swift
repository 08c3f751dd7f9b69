/// A mistake in the user's repository, with the place to edit.
package struct Diagnostic: Error, Sendable {
  /// Permanent id in kebab case.
  package let rule: String
  package let severity: Severity
  /// Lower case, no period, names in backquotes; says what is.
  package let message: String
  /// Where to edit; absent only where there is no file yet.
  package let location: Location?
  /// Says what to do.
  package let hint: String?
  /// Other places that explain the mistake.
  package let notes: [Note]
  /// What takes the mistake away, if that is mechanical.
  package let fix: Fix?

  /// A second place with its message.
  package struct Note: Sendable {
    package let message: String
    package let location: Location

    package init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  package init(
    _ rule: String, _ message: String, at location: Location?, severity: Severity = .error,
    hint: String? = nil, notes: [Note] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.hint = hint
    self.notes = notes
    self.fix = fix
  }

  /// The same with one more place, if there is one.
  package func noting(_ message: String, at location: Location?) -> Diagnostic {
    guard let location else { return self }
    return Diagnostic(
      rule, self.message, at: self.location, severity: severity, hint: hint,
      notes: notes + [Note(message, at: location)], fix: fix)
  }

  /// A problem of a text, now that its path is known.
  package init(_ problem: Problem, in file: SourceFile) {
    self.init(
      problem.rule, problem.message, at: Location(file, problem.range), severity: problem.severity,
      hint: problem.hint,
      notes: problem.note.map { [Note($0.message, at: Location(file, $0.range))] } ?? []
    )
  }
}

/// A run of bytes in a file.
package struct Location: Sendable {
  package let file: SourceFile
  package let range: Range<Int>

  package init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }
}
