internal import Documents
internal import Reconciler

/// How far environments are apart, as people and programs read it.
enum PromotionStatusText {
  /// A table, a line for each pair.
  static func table(_ pairs: [PromotionStatus]) -> String {
    let words = KeptReason.words.filter { word in pairs.contains { $0.kept[word] != nil } }
    let rows =
      [["from", "to", "to take over"] + words]
      + pairs.map { pair in
        [pair.source.name.text, pair.target.name.text, "\(pair.travelling)"]
          + words.map { "\(pair.kept[$0] ?? 0)" }
      }
    let widths = rows[0].indices.map { column in
      rows.map { Visible.width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { number, cell in
        let space = String(repeating: " ", count: cell.1 - Visible.width(of: cell.0))
        return number == row.count - 1 ? cell.0 : cell.0 + space
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// One object in a line.
  static func json(_ pairs: [PromotionStatus]) -> String {
    let objects = pairs.map { pair in
      JSONText.object([
        ("from", JSONText.string(pair.source.name.text)),
        ("to", JSONText.string(pair.target.name.text)), ("travel", "\(pair.travelling)"),
        (
          "kept",
          JSONText.object(KeptReason.words.map { ($0, "\(pair.kept[$0] ?? 0)") })
        ),
      ])
    }
    return JSONText.object([("pairs", JSONText.array(objects))]) + "\n"
  }
}
