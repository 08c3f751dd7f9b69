internal import Documents

/// What a value was and is, in lines that show where both differ, however long they are.
struct ShortenedText {
  let before: [String]
  let after: [String]

  private static let mostLines = 40
  private static let mostCharacters = 300
  /// How much of what both have alike is shown before the first difference.
  private static let lead = 40

  init(from before: String?, to after: String?) {
    guard let before, let after else {
      (self.before, self.after) = (Self.lines(before), Self.lines(after))
      return
    }
    var (old, new) = (Self.split(before), Self.split(after))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let skipped = same == old.count && same == new.count ? 0 : max(0, same - 1)
    old.removeFirst(skipped)
    new.removeFirst(skipped)
    if let one = old.dropFirst(same - skipped).first,
      let other = new.dropFirst(same - skipped).first
    {
      let alike = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
      if max(one.unicodeScalars.count, other.unicodeScalars.count) > Self.mostCharacters,
        alike > Self.lead
      {
        old[same - skipped] = Self.cut(one, alike - Self.lead)
        new[same - skipped] = Self.cut(other, alike - Self.lead)
      }
    }
    self.before = Self.shown(old, skipped)
    self.after = Self.shown(new, skipped)
  }

  private static func lines(_ text: String?) -> [String] {
    text.map { shown(split($0), 0) } ?? []
  }

  /// The first lines of a text, and how many others there are.
  static func first(_ count: Int, of text: String) -> (lines: [String], rest: Int) {
    let lines = split(text)
    let shown = lines.prefix(count).map { Visible.text(String($0), limit: mostCharacters) }
    return (shown, lines.count - shown.count)
  }

  private static func split(_ text: String) -> [Substring] {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(
      Substring.init)
    return lines.count > 1 && lines.last?.isEmpty == true ? lines.dropLast() : lines
  }

  private static func cut(_ line: Substring, _ count: Int) -> Substring {
    "…" + String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(count)))
  }

  private static func shown(_ lines: [Substring], _ skipped: Int) -> [String] {
    let shown = lines.prefix(mostLines).map { Visible.text(String($0), limit: mostCharacters) }
    let rest = lines.count - shown.count
    return (skipped > 0 ? ["… \(CheckSummary.counted(skipped, "line"))"] : []) + shown
      + (rest > 0 ? ["… \(CheckSummary.counted(rest, "more line"))"] : [])
  }
}
