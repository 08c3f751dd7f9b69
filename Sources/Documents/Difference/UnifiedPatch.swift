/// The difference between two texts of a file, as `git apply` takes it.
package struct UnifiedPatch {
  /// How many lines around a change are shown.
  private static let context = 3

  private let path: RepoPath
  /// Where the file was.
  private let formerPath: RepoPath
  private let old: [Text]
  private let new: [Text]
  private let isNew: Bool
  private let isGone: Bool
  private let changes: [EditScript.Change]
  /// Lines of the old text that are not shown, by their numbers.
  private let hidden: Set<Int>

  /// The difference of a file; without an old text the file is new, without a new one it is gone. It may
  /// have stood elsewhere. Some lines of the old text, and of the new one, are not shown.
  package init?(
    of path: RepoPath, formerly formerPath: RepoPath? = nil, from old: SourceText?,
    to new: SourceText?, hiding hides: (_ lines: [Text]) -> Set<Int> = { _ in [] }
  ) {
    self.path = path
    self.formerPath = formerPath ?? path
    (isNew, isGone) = (old == nil, new == nil)
    self.old = old?.bytes.lines ?? []
    self.new = new?.bytes.lines ?? []
    changes = EditScript(self.old, self.new).changes
    hidden = hides(self.old)
    let hiddenNow = hides(self.new)
    guard
      changes.allSatisfy({ hidden.isDisjoint(with: $0.old) && hiddenNow.isDisjoint(with: $0.new) })
    else { return nil }
    for hunk in hunks where !isAnchored(hunk) { return nil }
  }

  /// The patch; equal texts give nothing.
  package var text: String {
    let isMoved = path.text != formerPath.text
    guard !changes.isEmpty || isNew || isGone || isMoved else { return "" }
    let (before, after) = (Self.quoted("a/" + formerPath.text), Self.quoted("b/" + path.text))
    var text = "diff --git \(before) \(after)\n"
    if isNew { text += "new file mode 100644\n" }
    if isGone { text += "deleted file mode 100644\n" }
    if isMoved {
      text += "rename from \(Self.quoted(formerPath.text))\nrename to \(Self.quoted(path.text))\n"
    }
    guard !changes.isEmpty else { return text }
    text += "--- \(isNew ? "/dev/null" : before)\n+++ \(isGone ? "/dev/null" : after)\n"
    for hunk in hunks { text += draw(hunk) }
    return text
  }

  /// Changes whose surroundings touch each other stand together.
  private var hunks: [[EditScript.Change]] {
    var hunks: [[EditScript.Change]] = []
    for change in changes {
      if let last = hunks.last?.last, isNear(last, change) {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private func isNear(_ one: EditScript.Change, _ other: EditScript.Change) -> Bool {
    let gap = one.old.upperBound..<other.old.lowerBound
    return gap.count <= 2 * Self.context && hidden.isDisjoint(with: gap)
  }

  /// The lines around a hunk that are shown.
  private func surroundings(_ hunk: [EditScript.Change]) -> (lead: Int, tail: Int) {
    guard let first = hunk.first, let last = hunk.last else { return (0, 0) }
    let above = old.indices[..<first.old.lowerBound].suffix(Self.context)
    let below = old.indices[last.old.upperBound...].prefix(Self.context)
    return (
      above.reversed().prefix { !hidden.contains($0) }.count,
      below.prefix { !hidden.contains($0) }.count
    )
  }

  /// Whether git finds a hunk: one with nothing behind it must end the file.
  private func isAnchored(_ hunk: [EditScript.Change]) -> Bool {
    guard let first = hunk.first, let last = hunk.last else { return true }
    let (lead, tail) = surroundings(hunk)
    return (tail > 0 || last.old.upperBound == old.count)
      && (lead > 0 || first.old.lowerBound != 1)
  }

  private func draw(_ hunk: [EditScript.Change]) -> String {
    guard let first = hunk.first, let last = hunk.last else { return "" }
    let (lead, tail) = surroundings(hunk)
    let left = first.old.lowerBound - lead..<last.old.upperBound + tail
    let right = first.new.lowerBound - lead..<last.new.upperBound + tail
    var text = "@@ -\(Self.range(left)) +\(Self.range(right)) @@\n"
    var position = left.lowerBound
    for change in hunk {
      for line in old[position..<change.old.lowerBound] { text += Self.draw(line, " ") }
      for line in old[change.old] { text += Self.draw(line, "-") }
      for line in new[change.new] { text += Self.draw(line, "+") }
      position = change.old.upperBound
    }
    for line in old[position..<left.upperBound] { text += Self.draw(line, " ") }
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
