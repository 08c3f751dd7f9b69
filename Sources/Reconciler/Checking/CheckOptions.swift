package import Checks
internal import Documents
package import Spark

/// What is looked at, and how it is judged.
package struct CheckOptions: Sendable {
  package var rules: [any Rule.Type] = Rules.all
  /// What namespaces let in that say nothing: `restricted` in environments and `privileged`, as the
  /// server has it, elsewhere, if nobody says it.
  package var podSecurity: PodSecurityLevel?
  /// The day by which waivers are judged; nil if nobody can say it.
  package var day: CalendarDate?
  package var denial = Denial()
  /// Whether Dockerfiles and what belongs to them are looked at, too: no environment has them.
  package var looksAtImages = false
  /// The version of Spark where nothing says another.
  package var sparkVersion: SparkVersion?
  /// Where objects go that do not say it, of folders that are no environments.
  package var namespace = ""

  package init() {}
}

/// What counts as an error though it is less.
package struct Denial: Sendable {
  package var takesWarnings = false
  package var takesNotes = false
  package var rules: Set<String> = []

  package init() {}

  /// A diagnostic as it counts.
  func judge(_ diagnostic: Diagnostic) -> Diagnostic {
    let isDenied =
      rules.contains(diagnostic.rule)
      || diagnostic.severity == .warning && takesWarnings
      || diagnostic.severity == .note && takesNotes
    return isDenied && diagnostic.severity != .error ? diagnostic.with(.error) : diagnostic
  }
}
