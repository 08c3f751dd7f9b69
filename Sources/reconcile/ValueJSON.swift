internal import Documents
internal import Reconciler

/// Values side by side, for programs.
struct ValueJSON {
  private let rows: [ComparedRow]
  private let environments: [String]
  private let failed: [String]

  init(_ rows: [ComparedRow], of environments: [String], failed: [String]) {
    self.rows = rows
    self.environments = environments
    self.failed = failed
  }

  /// Prints one object, a line for each row.
  func print(_ sink: (String) -> Void) {
    sink("{\"environments\":\(JSONText.array(environments.map(JSONText.string))),")
    sink("\"failed\":\(JSONText.array(failed.map(JSONText.string))),\"values\":[")
    for (index, row) in rows.enumerated() { sink((index == 0 ? "\n" : ",\n") + object(row)) }
    sink(rows.isEmpty ? "]}\n" : "\n]}\n")
  }

  private func object(_ row: ComparedRow) -> String {
    JSONText.object([
      ("key", JSONText.string(row.key)),
      ("in", JSONText.array(row.holders.map(JSONText.string))),
      ("differs", row.differs ? "true" : "false"),
      ("secret", row.isSecret ? "true" : "false"),
      (
        "environments",
        JSONText.object(
          environments.enumerated().map { ($1, object(row[$0], isSecret: row.isSecret)) })
      ),
    ])
  }

  private func object(_ cell: ComparedCell?, isSecret: Bool) -> String {
    let value = isSecret ? nil : cell?.value
    return JSONText.object([
      ("set", cell?.value == nil ? "false" : "true"),
      ("value", value.map(JSONText.string) ?? "null"),
      ("origins", JSONText.array((cell?.origins ?? []).map(object))),
    ])
  }

  private func object(_ origin: ValueSource) -> String {
    JSONText.object([
      ("path", JSONText.string(origin.path)), ("line", "\(origin.line)"),
      ("action", JSONText.string(origin.action)),
    ])
  }
}
