internal import Documents
internal import Reconciler

extension DifferenceReport {
  /// How many environments have a line of the table.
  private static let mostRows = 50

  /// Prints it for people: dangers, what changed, what rules find, and numbers.
  func printText(to console: inout Console) {
    let palette = console.palette
    console.print(
      "\(palette.strong)\(Visible.text(report.old)) -> \(Visible.text(report.new))\(palette.end)\n")
    printDangers(palette, &console)
    if !options.isSummary {
      for group in ChangeGroup.all(of: report) {
        print(group.changes, in: group.environments, &console)
      }
      printFindings(palette, &console)
    }
    printTable(palette, &console)
    console.print(report.totals + "\n")
  }

  private func printDangers(_ palette: Palette, _ console: inout Console) {
    guard !report.dangers.isEmpty else { return }
    console.print("\n\(palette.strong)dangers:\(palette.end)\n")
    for danger in report.dangers {
      let entry = danger.entry
      let place = entry.path.isEmpty ? "" : " at \(Visible.text(entry.path))"
      let color = entry.harm.isGrave ? palette.error : palette.warning
      console.print(
        "  \(color)\(entry.harm.rawValue):\(palette.end) \(Visible.text(entry.subject))\(place): "
          + "\(Visible.text(entry.message)) \(palette.faint)[\(entry.danger)]\(palette.end)"
          + words(forPlacesOf: danger) + "\n")
    }
  }

  /// The environments of a danger, if it is not in all that differ.
  private func words(forPlacesOf danger: SharedDanger) -> String {
    let count = report.changedEnvironments.count
    guard !danger.environments.isEmpty, danger.environments.count < count else { return "" }
    return " in \(Visible.text(CheckReport.words(for: names(danger.environments))))"
  }

  private func print(
    _ changes: [SharedChange], in environments: [Int], _ console: inout Console
  ) {
    let shown = changes.filter { options.showsCosmetic || !$0.object.isCosmetic }
    guard !shown.isEmpty else { return }
    let names = Visible.text(CheckReport.words(for: names(environments)))
    console.print("\n\(console.palette.strong)in \(names):\(console.palette.end)\n")
    for change in shown {
      ObjectText(change, options, console.palette, width: options.width ?? console.width).print {
        console.print($0)
      }
    }
  }

  private func printFindings(_ palette: Palette, _ console: inout Console) {
    guard report.isChecked, !report.newFindings.isEmpty || !report.goneFindings.isEmpty else {
      return
    }
    if !report.newFindings.isEmpty {
      console.print("\n\(palette.strong)rules find, and did not before:\(palette.end)\n")
    }
    var places = Places()
    for finding in report.newFindings {
      console.print(finding.diagnostic.draw(palette, &places))
      console.print("  in \(Visible.text(CheckReport.words(for: finding.places)))\n")
    }
    guard !report.goneFindings.isEmpty else { return }
    console.print("\n\(palette.strong)rules find no longer:\(palette.end)\n")
    for finding in report.goneFindings {
      console.print(
        "  \(Visible.text(finding.diagnostic.message)) [\(finding.diagnostic.rule)] in "
          + "\(Visible.text(CheckReport.words(for: finding.places)))\n")
    }
  }

  private func printTable(_ palette: Palette, _ console: inout Console) {
    let rows = report.changedEnvironments
    guard rows.count > 1 || !report.failures.isEmpty || options.isSummary && !rows.isEmpty else {
      return
    }
    let titles = ["environment", "added", "changed", "removed", "dangers", "findings"]
    let lines = rows.prefix(Self.mostRows).map { Self.cells(of: $0) }
    let widths = titles.indices.map { column in
      ([titles] + lines).map { Visible.width(of: $0[column]) }.max() ?? 0
    }
    console.print("\n")
    for line in [titles] + lines {
      let cells = line.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - Visible.width(of: cell))
        return column == 0 ? cell + gap : gap + cell
      }
      console.print(cells.joined(separator: "  ") + "\n")
    }
    if rows.count > lines.count { console.print("and \(rows.count - lines.count) more\n") }
  }

  private static func cells(of summary: EnvironmentSummary) -> [String] {
    let name = Visible.text(summary.name)
    switch summary.standing {
    case .broken: return [name, "cannot be rendered", "", "", "", ""]
    case .added, .removed, .compared:
      let what = summary.standing == .compared ? "" : " (\(summary.standing.rawValue))"
      let findings = summary.newFindings > 0 ? "+\(summary.newFindings)" : "0"
      return [name + what]
        + [summary.added, summary.changed, summary.removed, summary.dangers].map { "\($0)" }
        + [findings]
    }
  }
}

extension Harm {
  /// Whether it is more than a nuisance.
  var isGrave: Bool { self != .restart && self != .control }
}
