internal import Documents
internal import Reconciler

/// Shows the values of several environments side by side.
struct ValuesCommand: Command {
  static let name = "values"
  static let summary = "compare the values of environments"
  static let help = """
    usage: reconcile values [--env ENV]… [OPTION]… [PATTERN]…

    Shows what keys are in each environment, one beside the other. A key with different values, or one
    that only some environments have, is marked with `*`. Environments with mistakes are left out, and
    what is wrong with them is said. Values that nobody shall read are not shown; that they differ is.

    patterns, in which `*` stands for any characters; without one all keys are shown:
      spark.executor.*              keys of the files of ConfigSets
      image.*                       images of containers, by their names without tag and digest
      replicas.*                    how often something runs, by the name of the object
      namespace                     where the objects are
      Deployment/*:spec.replicas    fields of objects: kind, first name, path; an item of a list is
                                    `[name=x]` or `[0]`, all fields of an object are `Kind/name`

    options:
      --env ENV        environments: names, or patterns like `presets/*/*`; without it all of them
      --from REV       a commit: a branch, a tag, an id; else the files as they are now
      --differing      only what differs
      --why            under each value that differs the line that gave it
      -o table|csv|json
                       table (default): `-` is no value, long values are cut
                       csv: no value is an empty cell, an empty value is `""`. A value that a
                       spreadsheet would compute, or that begins with `'`, has one `'` more in front
                       json: {"environments": […], "failed": […], "values": [{"key", "in": […],
                       "differs", "secret", "environments": {NAME: {"set", "value", "origins":
                       [{"path", "line", "action"}]}}}]}; of the origins the last one counts

    exit code: 0 shown, whether or not values differ, 2 an environment cannot be rendered, no value fits
    a pattern, or the call was wrong, 3 the repository cannot be read

    example:
      reconcile values --env '*' 'spark.executor.*'
      reconcile values --differing --why 'Deployment/*:spec.*'
    """

  private let options: EnvironmentOptions
  private let patterns: [String]
  private let form: Form
  private let showsAll: Bool
  private let saysWhy: Bool

  private enum Form: String, CaseIterable {
    case table, csv, json
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    options = try EnvironmentOptions(&arguments)
    form = try arguments.takeChoice("-o", "--output", default: .table)
    showsAll = !arguments.takeFlag("--differing")
    saysWhy = arguments.takeFlag("--why")
    patterns = try arguments.takeRest(
      known: "--env", "--all", "--from", "--worktree", "--output", "--differing", "--why")
    guard !patterns.contains("") else { throw UsageError("a pattern is empty") }
  }

  func run(in workplace: Workplace, on console: inout Console) -> ExitCode {
    do throws(OpeningFailure) {
      let tree = try options.open(in: workplace).tree
      guard console.accept(tree.report) else { return .unusable }
      return compare(try options.select(in: tree), of: tree, &console)
    } catch {
      console.complain(error.message, rule: error.rule, hint: error.hint)
      return error.code
    }
  }

  private func compare(
    _ environments: [Environment], of tree: ReconciledTree, _ console: inout Console
  ) -> ExitCode {
    var comparison = ValueComparison(patterns)
    var failed: [String] = []
    var said: Set<String> = []
    for environment in environments {
      let report = comparison.add(environment, of: tree)
      guard report.hasErrors else { continue }
      failed.append(environment.name.text)
      console.sayOnce(report, &said)
      console.complain(
        "`\(environment.name.text)` cannot be rendered and is left out", rule: "values")
    }
    for mistake in comparison.mistakes {
      console.complain(mistake.message, rule: "values", hint: mistake.hint)
    }
    print(comparison, failed, &console)
    return failed.isEmpty && comparison.mistakes.isEmpty ? .done : .unusable
  }

  private func print(
    _ comparison: ValueComparison, _ failed: [String], _ console: inout Console
  ) {
    let names = comparison.environments.map(\.text)
    let rows = comparison.sortedRows.filter { showsAll || $0.differs }
    switch form {
    case .table: ValueTable(rows, of: names, saysWhy: saysWhy).print { console.print($0) }
    case .csv: ValueCSV(rows, of: names, saysWhy: saysWhy).print { console.print($0) }
    case .json: ValueJSON(rows, of: names, failed: failed).print { console.print($0) }
    }
    if form == .table, rows.isEmpty, comparison.mistakes.isEmpty, !names.isEmpty {
      console.say(showsAll ? "there are no values" : "nothing differs")
    }
  }
}

extension Console {
  /// Prints what is wrong with something, but for what was printed before of something else.
  fileprivate mutating func sayOnce(_ report: Report, _ said: inout Set<String>) {
    DiagnosticForm.text.print(report.diagnostics, palette) { text in
      if said.insert(text).inserted { talk(text) }
    }
  }
}
