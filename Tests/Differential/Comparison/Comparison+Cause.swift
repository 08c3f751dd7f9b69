extension Comparison.Outcome {
  /// What the difference is about, in words that are the same for differences of one cause: what
  /// one of them says, or the first line that differs, without what is quoted in it.
  package var cause: String {
    guard let difference else { return "none" }
    switch difference {
    case .bytes: return difference.rawValue + ": " + placeOfDifference
    case .builtWhatIsRefused:
      return difference.rawValue + ": " + Self.outline(theirs.complaint.lastLine("err="))
    default: return difference.rawValue + ": " + Self.outline(ours.complaint.lastLine(": error: "))
    }
  }

  /// The fields around the first line that differs, from the outside in.
  private var placeOfDifference: String {
    let ours = Self.lines(self.ours.output)
    let theirs = Self.lines(self.theirs.output)
    let index = zip(ours, theirs).prefix { $0 == $1 }.count
    guard index < ours.count, index < theirs.count else { return "more lines" }
    var indent = Self.indent(theirs[index])
    var fields: [String] = []
    for line in theirs[..<index].reversed() {
      guard indent > 0, line != "---" else { break }
      guard Self.indent(line) < indent, line.contains(":") else { continue }
      indent = Self.indent(line)
      fields.append(String(line.drop { " -".contains($0) }.prefix { $0 != ":" }))
    }
    let isAtTop = fields.isEmpty
    return isAtTop
      ? String(theirs[index].prefix { $0 != ":" }) : fields.reversed().joined(separator: "/")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The column where the text of a line begins; an item of a list stands deeper than its list.
  private static func indent(_ line: String) -> Int {
    let spaces = line.prefix { $0 == " " }.count
    return line.dropFirst(spaces).hasPrefix("- ") ? spaces + 1 : spaces
  }

  private static func outline(_ text: String) -> String {
    let inner = text.split(separator: #/(accumulation of|merging from) path '[^']*': /#).last ?? ""
    let bare = inner.replacing(#/`[^`]*`|'[^']*'|\\*"[^"]*"|[{\[].*[}\]]/#, with: "…")
    return String(bare.replacing(#/[0-9]+/#, with: "9").prefix(120))
  }
}

extension String {
  /// The text behind a word in the last line that has it, or everything.
  fileprivate func lastLine(_ word: String) -> String {
    let line = split(separator: "\n").last { $0.contains(word) }
    return line?.firstRange(of: word).map { String(line?[$0.upperBound...] ?? "") } ?? self
  }
}
