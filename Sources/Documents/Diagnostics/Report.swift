/// The diagnostics of a run. Stages add to it and go on; whoever shows it decides what they mean.
package struct Report: Sendable {
  private var collected: [Diagnostic] = []
  /// How many of them are errors, equal ones too.
  package private(set) var errorCount = 0

  package init() {}

  /// Whether there is an error among them.
  package var hasErrors: Bool { errorCount > 0 }

  /// How many were found, equal ones too.
  package var count: Int { collected.count }

  /// Adds a diagnostic.
  package mutating func add(_ diagnostic: Diagnostic) {
    collected.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Takes the diagnostics of another report.
  package mutating func add(_ other: Report) {
    for diagnostic in other.collected { add(diagnostic) }
  }

  /// Adds what is wrong with a text.
  package mutating func add(_ problems: some Sequence<Problem>, in file: SourceFile) {
    for problem in problems { add(Diagnostic(problem, in: file)) }
  }

  /// Does something that may fail; its diagnostic is added, and the caller goes on.
  package mutating func collect<Result>(_ body: () throws(Diagnostic) -> Result) -> Result? {
    do throws(Diagnostic) {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }

  /// The diagnostics by path and place; the same one is there once, however often it was found.
  package var diagnostics: [Diagnostic] {
    var sorted: [Diagnostic] = []
    for diagnostic in collected.sorted(by: { $0.precedes($1) }) {
      if let last = sorted.last, last.isSame(as: diagnostic) { continue }
      sorted.append(diagnostic)
    }
    return sorted
  }

  /// How many diagnostics are at least this bad.
  package func count(atLeast severity: Severity) -> Int {
    diagnostics.count { $0.severity >= severity }
  }
}

extension Diagnostic {
  /// The order of reports: path, place, rule, message.
  package func precedes(_ other: Diagnostic) -> Bool {
    let (path, otherPath) = (location?.file.path ?? "", other.location?.file.path ?? "")
    guard path.isSameInBytes(as: otherPath) else { return path.precedesInBytes(otherPath) }
    return sortKey < other.sortKey
  }

  private var sortKey: (Int, Int, String, String, String) {
    let range = location?.range ?? 0..<0
    return (range.lowerBound, range.upperBound, rule, message, hint ?? "")
  }

  /// Whether it would be printed in the same way.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    sortKey == other.sortKey && severity == other.severity
      && (location?.file.path ?? "").isSameInBytes(as: other.location?.file.path ?? "")
      && notes.elementsEqual(other.notes) { one, other in
        one.message == other.message && one.location.range == other.location.range
          && one.location.file.path.isSameInBytes(as: other.location.file.path)
      }
  }

  /// The same mistake with another severity.
  package func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(rule, message, at: location, severity: severity, hint: hint, notes: notes, fix: fix)
  }
}
