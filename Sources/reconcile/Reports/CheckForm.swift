internal import Documents
internal import Reconciler

/// How it is said what a check has found: a file `CheckReport+<Form>.swift` for each.
enum CheckForm: String, CaseIterable, Sendable {
  /// For people and editors.
  case text
  /// For programs: one object, a finding a line.
  case json
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// For build servers: a suite for each environment.
  case junit
  /// For GitHub's workflows: annotations in a pull request.
  case github
}

/// What a check has found, to be printed.
struct CheckReport {
  let result: CheckResult
  let form: CheckForm
  /// Whether people want to see what is waived.
  let showsWaived: Bool
  /// What `--fix` has done.
  var fixed: [Diagnostic] = []
  /// Which rules have looked.
  let rules: [String]

  /// Prints it piece by piece: there may be very much.
  func print(_ palette: Palette, to sink: (String) -> Void) {
    switch form {
    case .text: printText(palette, to: sink)
    case .json: printJSON(to: sink)
    case .sarif: printSARIF(to: sink)
    case .junit: printJUnit(to: sink)
    case .github: printWorkflow(to: sink)
    }
  }
}
