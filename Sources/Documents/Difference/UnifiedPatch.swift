/// The difference between two texts of a file, as `git apply` takes it.
package enum UnifiedPatch {
  /// How many lines around a change are shown.
  private static let context = 3

  /// The patch of a file; without an old text the file is new. Equal texts give nothing.
  package static func text(of path: RepoPath, from old: SourceText?, to new: SourceText) -> String {
    let (left, right) = (lines(of: old), lines(of: new))
    let changes = LineEditScript(left, right).changes
    guard !changes.isEmpty || old == nil else { return "" }
    let (before, after) = (quoted("a/" + path.text), quoted("b/" + path.text))
    var text = "diff --git \(before) \(after)\n"
    if old == nil { text += "new file mode 100644\n" }
    guard !changes.isEmpty else { return text }
    text += "--- \(old == nil ? "/dev/null" : before)\n+++ \(after)\n"
    for hunk in hunks(of: changes) { text += draw(hunk, left, right) }
    return text
  }

  /// The lines of a text with their ends.
  private static func lines(of source: SourceText?) -> [Text] {
    guard let bytes = source?.bytes else { return [] }
    var lines: [Text] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes.slice(start..<end))
      start = end
    }
    return lines
  }

  /// Changes whose surroundings touch each other stand together.
  private static func hunks(of changes: [LineEditScript.Change]) -> [[LineEditScript.Change]] {
    var hunks: [[LineEditScript.Change]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private static func draw(
    _ hunk: [LineEditScript.Change], _ old: [Text], _ new: [Text]
  ) -> String {
    guard let first = hunk.first, let last = hunk.last else { return "" }
    let lead = min(first.old.lowerBound, context)
    let tail = min(old.count - last.old.upperBound, context)
    let left = first.old.lowerBound - lead..<last.old.upperBound + tail
    let right = first.new.lowerBound - lead..<last.new.upperBound + tail
    var text = "@@ -\(range(left)) +\(range(right)) @@\n"
    var position = left.lowerBound
    for change in hunk {
      for line in old[position..<change.old.lowerBound] { text += draw(line, " ") }
      for line in old[change.old] { text += draw(line, "-") }
      for line in new[change.new] { text += draw(line, "+") }
      position = change.old.upperBound
    }
    for line in old[position..<left.upperBound] { text += draw(line, " ") }
    return text
  }

  private static func range(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  private static func draw(_ line: Text, _ mark: String) -> String {
    line.last == 0x0A
      ? mark + line.string : mark + line.string + "\n\\ No newline at end of file\n"
  }

  /// A path as git writes it: in quotes if it holds what could be taken for something else.
  private static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    guard !plain else { return path }
    var text = "\""
    for byte in path.utf8 {
      switch byte {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 8)
        text += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      }
    }
    return text + "\""
  }
}
