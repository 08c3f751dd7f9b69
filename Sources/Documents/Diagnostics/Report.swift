/// The diagnostics of a run. Stages add to it and go on; whoever shows it decides what they mean.
package struct Report: Sendable {
  private var collected: [Diagnostic] = []

  package init() {}

  /// Adds a diagnostic.
  package mutating func add(_ diagnostic: Diagnostic) {
    collected.append(diagnostic)
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
    for diagnostic in collected.sorted(by: Report.isBefore)
    where sorted.last.map({ $0.isSame(as: diagnostic) }) != true {
      sorted.append(diagnostic)
    }
    return sorted
  }

  /// How many diagnostics are at least this bad.
  package func count(atLeast severity: Severity) -> Int {
    diagnostics.count { $0.severity >= severity }
  }

  private static func isBefore(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    one.sortKey < other.sortKey
  }
}

extension Diagnostic {
  /// Path, offset, rule and message: the order of reports.
  fileprivate var sortKey: (String, Int, String, String) {
    (location?.file.path ?? "", location?.range.lowerBound ?? 0, rule, message)
  }

  fileprivate func isSame(as other: Diagnostic) -> Bool {
    sortKey == other.sortKey && severity == other.severity && hint == other.hint
  }

  /// The same mistake with another severity.
  package func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(rule, message, at: location, severity: severity, hint: hint, notes: notes)
  }
}
