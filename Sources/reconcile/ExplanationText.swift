internal import Documents
internal import Git
internal import Overlays
internal import Reconciler

/// Explanations as people and programs read them.
struct ExplanationText {
  private static let hidden = "(hidden)"

  private var places = Places()
  /// Who touched the lines; nil if that is not known.
  private var authors: LineAuthors?

  init(_ authors: LineAuthors?) {
    self.authors = authors
  }

  /// Lines for people: the value, then each place that gave one, the one that counts first.
  mutating func lines(_ explanations: [Explanation]) -> String {
    findAuthors(of: explanations)
    return explanations.map { lines(of: $0) }.joined(separator: "\n")
  }

  private mutating func findAuthors(of explanations: [Explanation]) {
    var lines: [(file: SourceFile, line: Int)] = []
    for origin in explanations.flatMap(\.origins) {
      lines.append((origin.location.file, places.start(of: origin.location).line))
    }
    authors?.look(lines)
  }

  private mutating func lines(of explanation: Explanation) -> String {
    let value = explanation.value.map { Self.shown($0, explanation) }
    var text = Visible.text("\(explanation.subject) = \(value ?? "(not set)")") + "\n"
    text += explanation.holders.map { "  in \(Visible.text($0))\n" }.joined()
    var rows: [[String]] = []
    for origin in explanation.origins.reversed() {
      let start = places.start(of: origin.location)
      rows.append([
        "\(Visible.path(origin.location.file.path)):\(start.line):\(start.column)", origin.action,
        origin.value.map { Visible.text(Self.shown($0, explanation)) } ?? "",
        author(of: start.line, in: origin.location.file),
      ])
    }
    text += "\n" + Self.table(rows)
    if !explanation.readers.isEmpty { text += "\nread by\n" }
    for reader in explanation.readers {
      text +=
        Visible.text("  \(reader.owner), container \(reader.container): \(reader.path)") + "\n"
    }
    return text
  }

  private func author(of line: Int, in file: SourceFile) -> String {
    switch authors?.author(of: line, in: file) {
    case nil: return ""
    case .uncommitted: return "not committed"
    case .committed(let change):
      let id = change.commit.description.prefix(9)
      return Visible.text("\(id) \(change.author.name): \(Self.summary(of: change))", limit: 100)
    }
  }

  /// What a commit says of itself, which may name a password as well.
  private static func summary(of change: LineChange) -> String {
    HiddenKey.isMeant(inValue: change.summary) ? hidden : change.summary
  }

  private static func shown(_ value: String, _ explanation: Explanation) -> String {
    explanation.isSecret ? hidden : value
  }

  private static func table(_ rows: [[String]]) -> String {
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      let line = "  " + (cells + row.dropFirst(3)).joined(separator: "  ")
      return line.trimmingSpaceAtEnd + "\n"
    }.joined()
  }

  /// One JSON object.
  mutating func json(_ explanations: [Explanation], of environment: Environment) -> String {
    findAuthors(of: explanations)
    var values: [String] = []
    for explanation in explanations {
      let origins = explanation.origins.map { json($0, explanation) }
      values.append(
        JSONText.object([
          ("subject", JSONText.string(explanation.subject)),
          ("value", Self.json(explanation.value, explanation)),
          ("secret", explanation.isSecret ? "true" : "false"),
          ("in", JSONText.array(explanation.holders.map(JSONText.string))),
          ("origins", JSONText.array(origins)),
          ("readers", JSONText.array(explanation.readers.map(Self.json))),
        ]))
    }
    return JSONText.object([
      ("environment", JSONText.string(environment.name.text)),
      ("explanations", JSONText.array(values)),
    ]) + "\n"
  }

  private static func json(_ value: String?, _ explanation: Explanation) -> String {
    guard let value, !explanation.isSecret else { return "null" }
    return JSONText.string(value)
  }

  private mutating func json(_ origin: ValueOrigin, _ explanation: Explanation) -> String {
    let start = places.start(of: origin.location)
    var fields = [
      ("path", JSONText.string(origin.location.file.path)), ("line", "\(start.line)"),
      ("column", "\(start.column)"), ("action", JSONText.string(origin.action)),
      ("value", Self.json(origin.value, explanation)),
    ]
    if case .committed(let change) = authors?.author(of: start.line, in: origin.location.file) {
      fields += [
        ("commit", JSONText.string(change.commit.description)),
        ("author", JSONText.string(change.author.name)),
        ("summary", JSONText.string(Self.summary(of: change))),
      ]
    }
    return JSONText.object(fields)
  }

  private static func json(_ reader: FileReader) -> String {
    JSONText.object([
      ("owner", JSONText.string(reader.owner)), ("container", JSONText.string(reader.container)),
      ("path", JSONText.string(reader.path)),
    ])
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingSpaceAtEnd: String {
    var bytes = utf8[...]
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
