internal import Documents
internal import Reconciler

/// Values side by side, for people.
struct ValueTable {
  static let hidden = "(hidden)"
  /// Longer values are cut: the next column shall still be seen.
  private static let longest = 60

  private let rows: [ComparedRow]
  private let environments: [String]
  private let saysWhy: Bool
  private let widths: [Int]

  init(_ rows: [ComparedRow], of environments: [String], saysWhy: Bool) {
    self.rows = rows
    self.environments = environments
    self.saysWhy = saysWhy
    var widths = (["key"] + environments).map(Visible.width)
    for line in rows.lazy.flatMap({ Self.lines(of: $0, environments.count, saysWhy) }) {
      for column in widths.indices {
        widths[column] = max(widths[column], Visible.width(of: line.cells[column]))
      }
    }
    self.widths = widths
  }

  /// A line of the table: the mark, a cell for each column but the last, and that.
  private struct Line {
    var mark = " "
    let cells: [String]
    var end = ""
  }

  /// Prints it line by line; nothing if there are no rows.
  func print(_ sink: (String) -> Void) {
    guard !rows.isEmpty else { return }
    sink(text(of: Line(cells: ["key"] + environments, end: "in")))
    for row in rows {
      for line in Self.lines(of: row, environments.count, saysWhy) { sink(text(of: line)) }
    }
  }

  private static func lines(of row: ComparedRow, _ columns: Int, _ saysWhy: Bool) -> [Line] {
    let values = (0..<columns).map { value(of: row, $0) }
    let holders = row.holders.map { Visible.text($0) }.joined(separator: ", ")
    let first = Line(
      mark: row.differs ? "*" : " ", cells: [Visible.text(row.key)] + values, end: holders)
    guard saysWhy, row.differs else { return [first] }
    return [first, Line(cells: [""] + (0..<columns).map { row.reason(at: $0) ?? "" })]
  }

  private static func value(of row: ComparedRow, _ column: Int) -> String {
    guard let value = row[column]?.value else { return "-" }
    return row.isSecret ? hidden : Visible.text(value, limit: longest)
  }

  private func text(of line: Line) -> String {
    let cells = zip(line.cells, widths).map { cell, width in
      cell + String(repeating: " ", count: width - Visible.width(of: cell))
    }
    let text = line.mark + " " + (cells + [line.end]).joined(separator: "  ")
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return (end.map { String(text[...$0]) } ?? "") + "\n"
  }
}

extension ComparedRow {
  /// The line that gave an environment its value, if that is known.
  func reason(at column: Int) -> String? {
    self[column]?.origins.last.map { "\(Visible.path($0.path)):\($0.line)" }
  }
}
