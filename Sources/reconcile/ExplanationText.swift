internal import Documents
internal import Overlays
internal import Reconciler

/// Explanations as people and programs read them.
enum ExplanationText {
  private static let hidden = "(hidden)"

  /// Lines for people: the value, then each place that gave one, the one that counts first.
  static func lines(_ explanations: [Explanation]) -> String {
    var places = Places()
    return explanations.map { lines(of: $0, &places) }.joined(separator: "\n")
  }

  private static func lines(of explanation: Explanation, _ places: inout Places) -> String {
    let value = explanation.value.map { shown($0, explanation) }
    var text = Visible.text("\(explanation.subject) = \(value ?? "(not set)")") + "\n"
    text += explanation.holders.map { "  in \(Visible.text($0))\n" }.joined()
    let rows = explanation.origins.reversed().map { origin in
      let start = places.start(of: origin.location)
      return [
        "\(Visible.path(origin.location.file.path)):\(start.line):\(start.column)", origin.action,
        origin.value.map { Visible.text(shown($0, explanation)) } ?? "",
      ]
    }
    text += "\n" + table(rows)
    if !explanation.readers.isEmpty { text += "\nread by\n" }
    for reader in explanation.readers {
      text +=
        Visible.text("  \(reader.owner), container \(reader.container): \(reader.path)") + "\n"
    }
    return text
  }

  private static func shown(_ value: String, _ explanation: Explanation) -> String {
    explanation.isSecret ? hidden : value
  }

  private static func table(_ rows: [[String]]) -> String {
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      let line = "  " + (cells + row.dropFirst(2)).joined(separator: "  ")
      return line.trimmingSpaceAtEnd + "\n"
    }.joined()
  }

  /// One JSON object.
  static func json(_ explanations: [Explanation], of environment: Environment) -> String {
    var places = Places()
    let values = explanations.map { explanation in
      JSONText.object([
        ("subject", JSONText.string(explanation.subject)),
        ("value", json(explanation.value, explanation)),
        ("secret", explanation.isSecret ? "true" : "false"),
        ("in", JSONText.array(explanation.holders.map(JSONText.string))),
        ("origins", JSONText.array(explanation.origins.map { json($0, explanation, &places) })),
        ("readers", JSONText.array(explanation.readers.map(json))),
      ])
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

  private static func json(
    _ origin: ValueOrigin, _ explanation: Explanation, _ places: inout Places
  ) -> String {
    let start = places.start(of: origin.location)
    return JSONText.object([
      ("path", JSONText.string(origin.location.file.path)), ("line", "\(start.line)"),
      ("column", "\(start.column)"), ("action", JSONText.string(origin.action)),
      ("value", json(origin.value, explanation)),
    ])
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
