internal import Documents

extension INIReader {
  /// Reads a setting, which goes on in lines that are indented deeper.
  mutating func readSetting(_ line: INILine, _ findings: inout Findings) throws(Problem) {
    let setting = INISetting(line, in: bytes)
    guard !setting.key.isEmpty else {
      throw Problem(
        "ini-syntax", "there is no key before this", at: line.content,
        hint: "write one, or indent the line if it belongs to the value above")
    }
    let start = setting.start
    let first = min(start, line.content.upperBound)..<line.content.upperBound
    var value = bytes.slice(first).string
    var end = max(start, line.content.upperBound)
    var lines = line.range
    try readMore(of: line, setting, &findings) { part, text in
      value += text
      end = part.content.upperBound
      lines = lines.lowerBound..<part.range.upperBound
    }
    position = lines.upperBound
    if !setting.hasMark { takeBare(setting, &findings) }
    let section = file.sections[file.sections.count - 1].name
    file.sections[file.sections.count - 1].last = lines
    let key = INIKey(section: section, key: bytes.slice(setting.key).string)
    file.keyed.add(
      KeyedEntry(
        key: file.keyed.keep(key.text.utf8),
        value: lines == line.range ? KeyedText(first) : file.keyed.keep(value.utf8), lines: lines,
        written: start..<end, separator: setting.hasMark ? .mark : .none,
        separatorEnd: start))
  }

  /// Reads the lines that go on with a value, each with the breaks before it.
  private mutating func readMore(
    of line: INILine, _ setting: INISetting, _ findings: inout Findings,
    take: (INILine, String) -> Void
  ) throws(Problem) {
    var next = line.range.upperBound
    var breaks = "\n"
    var comments: [INILine] = []
    while next < bytes.count {
      let part = INILine(at: next, in: bytes)
      next = part.range.upperBound
      if part.isBlank {
        breaks += "\n"
      } else if part.isComment {
        comments.append(part)
      } else {
        guard part.indentation > line.indentation else { return }
        guard setting.hasMark else { throw skip(part) }
        for comment in comments { refuseDirective(in: comment, &findings) }
        take(part, breaks + bytes.slice(part.content).string)
        (breaks, comments) = ("\n", [])
      }
    }
  }

  /// Leaves a line out that goes on with nothing.
  private mutating func skip(_ line: INILine) -> Problem {
    position = line.range.upperBound
    return Problem(
      "ini-syntax", "this line goes on with a key that has no value", at: line.content,
      hint: "indent it as the line above, or write `=` behind the key")
  }

  /// What stands inside a value belongs to it, and says nothing of the next setting.
  private func refuseDirective(in comment: INILine, _ findings: inout Findings) {
    let text = bytes.slice(comment.content.lowerBound + 1..<comment.content.upperBound).string
    guard ConfigDirective.read(text) != nil else { return }
    findings.add(
      "config-directive", "this stands inside a value, which goes on below",
      at: file.keyed.place(comment.content.lowerBound),
      hint: "write what follows without indentation if it is a setting of its own")
  }

  /// Takes a key without a value, and warns if its separator may have been forgotten.
  private mutating func takeBare(_ setting: INISetting, _ findings: inout Findings) {
    file.bare.insert(setting.start)
    let key = bytes.slice(setting.key)
    guard key.contains(where: { $0 == 0x20 || $0 == 0x09 }) else { return }
    findings.add(
      "ini-syntax", "this is a key without a value: no `=` or `:` stands in the line",
      at: file.keyed.place(setting.key.lowerBound), severity: .warning,
      hint: "write `=` between the key and its value")
  }
}
