internal import Documents
internal import Reconciler

extension DifferenceReport {
  /// The version of the form. It is raised when a field goes or means something else; new fields may
  /// come at any time.
  private static let version = 1

  /// One object; each environment, danger and change is a line.
  func printJSON(to console: inout Console) {
    let sides = [("old", report.old), ("new", report.new)].map { ($0.0, JSONText.string($0.1)) }
    console.print("{\"version\":\(Self.version),")
    console.print(sides.map { "\"\($0.0)\":\($0.1)," }.joined() + "\n")
    print("environments", report.environments.map(Self.json), &console)
    print("dangers", report.dangers.map(json), &console)
    print("changes", options.isSummary ? [] : report.changes.map(json), &console)
    var places = Places()
    let findings = report.newFindings.map { CheckReport.object($0, &places) }
    let gone = report.goneFindings.map { CheckReport.object($0, &places) }
    console.print("\"checked\":\(report.isChecked),\n")
    print("findings", findings, &console)
    print("gone", gone, &console, isLast: true)
  }

  private func print(
    _ name: String, _ lines: [String], _ console: inout Console, isLast: Bool = false
  ) {
    console.print("\"\(name)\":[")
    for (number, line) in lines.enumerated() { console.print((number == 0 ? "\n" : ",\n") + line) }
    console.print((lines.isEmpty ? "]" : "\n]") + (isLast ? "}\n" : ",\n"))
  }

  private static func json(_ summary: EnvironmentSummary) -> String {
    JSONText.object([
      ("name", JSONText.string(summary.name)),
      ("standing", JSONText.string(summary.standing.rawValue)),
      ("added", "\(summary.added)"), ("changed", "\(summary.changed)"),
      ("removed", "\(summary.removed)"), ("cosmetic", "\(summary.cosmetic)"),
      ("reordered", "\(summary.isReordered)"), ("dangers", "\(summary.dangers)"),
      ("newFindings", "\(summary.newFindings)"), ("goneFindings", "\(summary.goneFindings)"),
    ])
  }

  private func json(_ danger: SharedDanger) -> String {
    JSONText.object([
      ("danger", JSONText.string(danger.entry.danger)),
      ("harm", JSONText.string(danger.entry.harm.rawValue)),
      ("subject", JSONText.string(danger.entry.subject)),
      ("path", JSONText.string(danger.entry.path)),
      ("message", JSONText.string(danger.entry.message)),
      ("environments", JSONText.array(names(danger.environments).map(JSONText.string))),
    ])
  }

  private func json(_ change: SharedChange) -> String {
    let object = change.object
    var fields = [
      ("action", JSONText.string(object.action.rawValue)),
      ("kind", JSONText.string(object.kind)), ("group", JSONText.string(object.group)),
      ("name", JSONText.string(object.name)), ("namespace", JSONText.string(object.namespace)),
    ]
    if let former = object.formerName { fields.append(("formerName", JSONText.string(former))) }
    fields.append(("cosmetic", "\(object.isCosmetic)"))
    var number = 0
    let values = Self.json(object.values, change.causes, &number)
    let files = object.files.map { file in
      JSONText.object([
        ("name", JSONText.string(file.name)), ("format", JSONText.string(file.format)),
        ("values", Self.json(file.values, change.causes, &number)),
        ("cosmeticEdits", "\(file.cosmeticEdits)"),
      ])
    }
    if let content = object.content { fields.append(("content", JSONText.string(content))) }
    if object.action != .changed {
      fields.append(("lines", JSONText.array((change.causes.first ?? []).map(Self.json))))
    }
    fields += [
      ("values", values), ("files", JSONText.array(files)),
      ("environments", JSONText.array(names(change.environments).map(JSONText.string))),
    ]
    return JSONText.object(fields)
  }

  private static func json(
    _ values: [ValueEntry], _ causes: [[ChangeCause]], _ number: inout Int
  ) -> String {
    JSONText.array(
      values.map { value in
        let lines = number < causes.count ? causes[number] : []
        number += 1
        return json(value, lines)
      })
  }

  private static func json(_ value: ValueEntry, _ causes: [ChangeCause]) -> String {
    var fields = [
      ("path", JSONText.string(value.path)), ("action", JSONText.string(value.action.rawValue)),
      ("cosmetic", "\(value.isCosmetic)"),
    ]
    if let before = value.before { fields.append(("before", JSONText.string(before))) }
    if let after = value.after { fields.append(("after", JSONText.string(after))) }
    if let follows = value.follows { fields.append(("follows", JSONText.string(follows))) }
    fields.append(("lines", JSONText.array(causes.map(json))))
    return JSONText.object(fields)
  }

  private static func json(_ cause: ChangeCause) -> String {
    var fields = [
      ("path", JSONText.string(cause.path)), ("line", "\(cause.line)"),
      ("side", JSONText.string(cause.isOld ? "old" : "new")),
    ]
    if let commit = cause.commit {
      fields += [
        ("commit", JSONText.string(commit.id)), ("summary", JSONText.string(commit.summary)),
        ("author", JSONText.string(commit.author)),
      ]
    }
    return JSONText.object(fields)
  }
}
