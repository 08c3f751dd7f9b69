internal import Documents
internal import Reconciler

extension DifferenceComment {
  /// How many environments the table shows before the rest is folded.
  private static let mostRows = 20
  private static let titles = """

    | environment | added | changed | removed | dangers | new findings |
    |---|--:|--:|--:|--:|--:|

    """

  /// The marker, what is compared, and numbers.
  mutating func addHead() {
    budget.add(pieces.options.marker)
    budget.add("### \(report.title)\n")
    budget.add(
      "\nFrom \(MarkdownText.code(report.old)) to \(MarkdownText.code(report.new)), \(verdict).\n")
  }

  private var verdict: String {
    var text = report.totals
    if !report.failures.isEmpty { text += ". **\(report.failures.count) cannot be rendered**" }
    let dangers = report.dangers.count
    return text + (dangers > 0 ? ". **\(CheckSummary.counted(dangers, "danger"))**" : "")
  }

  /// Environments of which nothing can be said.
  mutating func addFailures() {
    var places = Places()
    let failures = report.failures
    let left = budget.add(
      failures.count, limit: pieces.limit / 4, open: "\n#### What cannot be rendered\n\n",
      close: { _ in "" }
    ) { number in
      let (name, failure) = failures[number]
      let errors = failure.diagnostics.filter { $0.severity == .error }
      let first = errors.first.map { ": " + Self.line(for: $0, &places) } ?? ""
      let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
      return "- \(MarkdownText.code(name))\(first)\(more)\n"
    }
    note(left, "failure")
  }

  /// What is wrong, and where.
  static func line(for diagnostic: Diagnostic, _ places: inout Places) -> String {
    let place = diagnostic.location.map { location in
      " at " + MarkdownText.code("\(location.file.path):\(places.start(of: location).line)")
    }
    return "\(MarkdownText.prose(diagnostic.message))\(place ?? "") "
      + MarkdownText.code(diagnostic.rule)
  }

  /// The environments that differ, those with dangers first.
  private var rows: [EnvironmentSummary] {
    report.changedEnvironments.enumerated().sorted { one, other in
      let (first, second) = (Self.rank(one.element), Self.rank(other.element))
      return first == second ? one.offset < other.offset : first > second
    }.map(\.element)
  }

  private static func rank(_ summary: EnvironmentSummary) -> Int {
    summary.standing == .broken ? .max : summary.dangers + summary.newFindings
  }

  /// The first environments of the table.
  mutating func addTable() {
    let rows = rows
    let shown = min(rows.count, rows.count > Self.mostRows + 5 ? Self.mostRows : rows.count)
    let left = budget.add(shown, limit: pieces.limit / 4, open: Self.titles, close: { _ in "" }) {
      Self.row(rows[$0])
    }
    tableRows = shown - left
    if tableRows == 0 { note(rows.count, "environment") }
    if tableRows > 0, tableRows < rows.count {
      budget.add("\nand \(rows.count - tableRows) more, which are listed at the end.\n")
    }
  }

  /// The others, folded.
  mutating func addRestOfTable() {
    let rows = Array(rows.dropFirst(tableRows))
    let pieces = pieces
    guard tableRows > 0, !rows.isEmpty else { return }
    let left = budget.add(
      rows.count,
      open: pieces.fold("\(CheckSummary.counted(rows.count, "more environment"))")
        + Self.titles,
      close: { _ in pieces.unfold }
    ) { Self.row(rows[$0]) }
    note(left, "environment")
  }

  private static func row(_ summary: EnvironmentSummary) -> String {
    let name = MarkdownText.cell(summary.name)
    switch summary.standing {
    case .broken: return "| \(name) | cannot be rendered | | | | |\n"
    case .added, .removed, .compared:
      let what = summary.standing == .compared ? "" : " (\(summary.standing.rawValue))"
      let numbers = [
        summary.added, summary.changed, summary.removed, summary.dangers, summary.newFindings,
      ]
      return "| \(name)\(what) | " + numbers.map { "\($0)" }.joined(separator: " | ") + " |\n"
    }
  }

  /// The dangers, the worst first.
  mutating func addDangers() {
    let pieces = pieces
    let left = budget.add(
      pieces.report.dangers.count, limit: pieces.limit / 2, open: "\n#### Dangers\n\n",
      close: Self.rest
    ) { number in
      let danger = pieces.report.dangers[number]
      let entry = danger.entry
      let place = entry.path.isEmpty ? "" : " at \(MarkdownText.code(entry.path))"
      return "- **\(entry.harm.rawValue)**: \(MarkdownText.code(entry.subject))\(place) "
        + "\(MarkdownText.prose(entry.message))\(pieces.inside(danger.environments)) "
        + "(\(MarkdownText.code(entry.danger)))\n"
    }
    note(left, "danger")
  }

  private static func rest(_ missing: Int) -> String {
    missing > 0 ? "- … and \(missing) more\n" : ""
  }

  /// What rules find that they did not find before.
  mutating func addFindings() {
    let pieces = pieces
    var places = Places()
    let left = budget.add(
      pieces.report.newFindings.count, limit: pieces.limit / 6,
      open: "\n#### What rules find, and did not\n\n",
      close: Self.rest
    ) { number in
      let finding = pieces.report.newFindings[number]
      return "- \(finding.diagnostic.severity.rawValue): "
        + Self.line(for: finding.diagnostic, &places) + pieces.inside(names: finding.places) + "\n"
    }
    note(left, "finding")
    let gone = report.goneFindings.count
    if gone > 0 {
      budget.add(
        "\n\(CheckSummary.counted(gone, "finding")) of rules \(gone == 1 ? "is" : "are") gone.\n")
    }
  }
}
