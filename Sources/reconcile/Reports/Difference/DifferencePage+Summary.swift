internal import Documents
internal import Reconciler

extension DifferencePage {
  /// More rows than these are folded.
  private static let mostRows = 30
  private static let mostNames = 6

  /// Environments of which nothing can be said.
  func printFailures(to sink: (String) -> Void) {
    guard !report.failures.isEmpty else { return }
    var places = Places()
    sink("<section id=\"failures\"><h2>What cannot be rendered</h2>\n<ul class=\"cards\">\n")
    for (name, failure) in report.failures {
      sink("<li class=\"card grave\"\(attributes(environments: numbers[name].map { [$0] }))>")
      sink("<code>\(XMLText.escaped(name))</code>")
      for diagnostic in failure.diagnostics where diagnostic.severity == .error {
        sink("<p>\(Self.line(for: diagnostic, &places))</p>")
      }
      sink("</li>\n")
    }
    sink("</ul></section>\n")
  }

  /// What is wrong, and where.
  private static func line(for diagnostic: Diagnostic, _ places: inout Places) -> String {
    let place = diagnostic.location.map { location in
      let line = places.start(of: location).line
      return " <span class=\"from\">\(XMLText.escaped("\(location.file.path):\(line)"))</span>"
    }
    return "\(sentence(diagnostic.message))\(place ?? "") "
      + "<span class=\"id\">\(XMLText.escaped(diagnostic.rule))</span>"
  }

  /// A sentence of ours; what stands in backquotes is code.
  private static func sentence(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return XMLText.escaped(text) }
    return parts.enumerated().map { number, part in
      let part = XMLText.escaped(String(part))
      return number % 2 == 1 ? "<code>\(part)</code>" : part
    }.joined()
  }

  /// The dangers, the worst first.
  func printDangers(to sink: (String) -> Void) {
    guard !report.dangers.isEmpty else { return }
    sink("<section id=\"dangers\"><h2>Dangers</h2>\n<ul class=\"cards\">\n")
    for danger in report.dangers {
      let entry = danger.entry
      sink("<li class=\"card \(entry.harm.rawValue)\"")
      sink(
        attributes(
          environments: danger.environments.isEmpty ? nil : danger.environments,
          kind: kinds[entry.subject] ?? "", dangers: [entry.danger]) + ">")
      sink("<span class=\"harm\">\(entry.harm.rawValue)</span> ")
      sink("<code>\(XMLText.escaped(entry.subject))</code> \(Self.sentence(entry.message))")
      if !entry.path.isEmpty { sink(" at <code>\(XMLText.escaped(entry.path))</code>") }
      sink(" <span class=\"id\">\(XMLText.escaped(entry.danger))</span>")
      printNames(danger.environments.map { report.environments[$0].name }, to: sink)
      sink("</li>\n")
    }
    sink("</ul></section>\n")
  }

  /// Environments in a line, many of them folded.
  func printNames(_ names: [String], to sink: (String) -> Void) {
    guard !names.isEmpty else { return }
    let list = names.map { "<code>\(XMLText.escaped($0))</code>" }.joined(separator: " ")
    guard names.count > Self.mostNames else {
      sink("<div class=\"names\">in \(list)</div>")
      return
    }
    let all = names.count == report.environments.count ? "all " : ""
    sink("<details class=\"names\"><summary>in \(all)\(names.count) environments</summary>")
    sink("<p>\(list)</p></details>")
  }

  /// The environments that differ, with numbers.
  func printTable(to sink: (String) -> Void) {
    let rows = report.environments.enumerated().filter { !$1.isUnchanged }
    guard !rows.isEmpty else { return }
    let isFolded = rows.count > Self.mostRows
    sink("<section id=\"environments\"><h2>Environments</h2>\n")
    if isFolded { sink("<details><summary>\(rows.count) environments</summary>\n") }
    sink(
      "<div class=\"scroll\"><table class=\"numbers\"><thead><tr><th scope=\"col\">environment</th>"
    )
    for title in ["added", "changed", "removed", "cosmetic", "dangers", "new findings"] {
      sink("<th scope=\"col\">\(title)</th>")
    }
    sink("</tr></thead>\n<tbody>\n")
    for (number, summary) in rows { print(summary, number, to: sink) }
    sink("</tbody></table></div>\(isFolded ? "</details>" : "")</section>\n")
  }

  private func print(_ summary: EnvironmentSummary, _ number: Int, to sink: (String) -> Void) {
    sink("<tr\(attributes(environments: [number]))><th scope=\"row\">")
    sink("<code>\(XMLText.escaped(summary.name))</code>")
    let values = [
      summary.added, summary.changed, summary.removed, summary.cosmetic, summary.dangers,
      summary.newFindings,
    ]
    switch summary.standing {
    case .broken: sink(" cannot be rendered</th><td colspan=\"\(values.count)\"></td></tr>\n")
    case .added, .removed, .compared:
      sink(summary.standing == .compared ? "</th>" : " is \(summary.standing.rawValue)</th>")
      for value in values { sink(value == 0 ? "<td class=\"zero\">0</td>" : "<td>\(value)</td>") }
      sink("</tr>\n")
    }
  }

  /// What rules find on one side only.
  func printFindings(to sink: (String) -> Void) {
    var places = Places()
    let lists = [
      ("What rules find, and did not", report.newFindings),
      ("What rules find no longer", report.goneFindings),
    ]
    for (number, (title, findings)) in lists.enumerated() where !findings.isEmpty {
      sink("<section class=\"findings\"><h2>\(title)</h2>\n<ul class=\"cards\">\n")
      for finding in findings {
        let environments = finding.places.compactMap { numbers[$0] }
        sink("<li class=\"card \(number == 0 ? finding.diagnostic.severity.rawValue : "gone")\"")
        sink(attributes(environments: environments.isEmpty ? nil : environments, kind: "") + ">")
        sink(Self.line(for: finding.diagnostic, &places))
        printNames(finding.places, to: sink)
        sink("</li>\n")
      }
      sink("</ul></section>\n")
    }
  }
}
