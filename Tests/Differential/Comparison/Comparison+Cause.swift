extension Comparison.Outcome {
  /// What the difference is about, in words that are the same for differences of one cause: what
  /// one of them says, or the first line that differs, without what is quoted in it.
  package var cause: String {
    guard let difference else { return "none" }
    switch difference {
    case .bytes: return difference.rawValue + ": " + Self.outline(firstDifferentLine)
    case .builtWhatIsRefused:
      return difference.rawValue + ": " + Self.outline(theirs.complaint.lastLine("err="))
    default: return difference.rawValue + ": " + Self.outline(ours.complaint.lastLine(": error: "))
    }
  }

  private var firstDifferentLine: String {
    let ours = self.ours.output.split(separator: 0x0A)
    let theirs = self.theirs.output.split(separator: 0x0A)
    let pair = zip(ours, theirs).first { $0 != $1 }
    return pair.map { mine, other in
      String(decoding: mine, as: UTF8.self) + " / " + String(decoding: other, as: UTF8.self)
    } ?? "\(ours.count) / \(theirs.count) lines"
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
