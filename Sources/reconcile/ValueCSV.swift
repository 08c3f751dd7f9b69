internal import Documents
internal import Reconciler

/// Values side by side, for spreadsheets (RFC 4180).
struct ValueCSV {
  private let rows: [ComparedRow]
  private let environments: [String]
  private let saysWhy: Bool

  init(_ rows: [ComparedRow], of environments: [String], saysWhy: Bool) {
    self.rows = rows
    self.environments = environments
    self.saysWhy = saysWhy
  }

  /// Prints it line by line.
  func print(_ sink: (String) -> Void) {
    let names = environments.flatMap { saysWhy ? [$0, "\($0) from"] : [$0] }
    sink(line((["key", "in", "differs"] + names).map(CSVText.cell)))
    for row in rows {
      let holders = row.holders.joined(separator: ", ")
      let start = [row.key, holders, row.differs ? "yes" : "no"].map(CSVText.cell)
      sink(line(start + environments.indices.flatMap { cells(of: row, $0) }))
    }
  }

  private func cells(of row: ComparedRow, _ column: Int) -> [String] {
    let value = row[column]?.value.map { row.isSecret ? ValueTable.hidden : $0 }
    let cell = value.map(CSVText.cell) ?? ""
    guard saysWhy else { return [cell] }
    return [cell, row.differs ? row.reason(at: column).map(CSVText.cell) ?? "" : ""]
  }

  private func line(_ cells: [String]) -> String { cells.joined(separator: ",") + "\r\n" }
}
