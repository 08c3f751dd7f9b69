internal import Documents

/// Edits a file that is a list of settings, each on lines of its own.
struct KeyedEditor {
  let file: KeyedFile
  /// What a comment begins with.
  var mark = "#"

  /// Gives a key a value: its entry is replaced, or a line takes its place among the others.
  func set(_ key: String, replacing entry: (KeyedEntry) -> [UInt8], or line: [UInt8]) -> [UInt8] {
    if let known = last(key) {
      return apply([TextEdit(range: known.lines, bytes: entry(known))] + withoutJoins(known))
    }
    if let unset = file.unsets.last(where: { $0.key.isSameInBytes(as: key) }) {
      return apply([TextEdit(range: unset.range, bytes: line + lineBreak(of: unset.range))])
    }
    return appending(line)
  }

  /// Takes a key away from the layers before.
  func unset(_ key: String) -> [UInt8] {
    let line = Array("\(mark) reconcile: unset \(key)".utf8)
    guard let known = last(key) else { return appending(line) }
    return apply(
      [TextEdit(range: known.lines, bytes: line + lineBreak(of: known.lines))]
        + others(known) + file.directives(of: known).map { TextEdit(range: $0.lines, bytes: []) })
  }

  /// Takes a key out, with the comments directly above it, but for those that the file begins with.
  func remove(_ key: String) -> [UInt8] {
    guard let known = last(key) else { return Array(file.text.bytes) }
    let start = known.blockStart > 0 ? known.blockStart : known.lines.lowerBound
    let directives = file.directives(of: known).map(\.lines).filter { $0.lowerBound < start }
    return apply(
      [TextEdit(range: start..<known.lines.upperBound, bytes: [])] + others(known)
        + directives.map { TextEdit(range: $0, bytes: []) })
  }

  /// The entry that counts.
  func last(_ key: String) -> KeyedEntry? {
    file.entry(key)
  }

  private func apply(_ edits: [TextEdit]) -> [UInt8] {
    TextEdit.apply(edits, to: file.text.bytes)
  }

  /// Entries of the key that had no effect, and would have one.
  private func others(_ known: KeyedEntry) -> [TextEdit] {
    let key = file.key(of: known)
    return file.entries.filter { $0.isReplaced && file.key(of: $0).isSameInBytes(as: key) }
      .map { TextEdit(range: $0.lines, bytes: []) }
  }

  /// What added the value to that of other layers goes away.
  private func withoutJoins(_ entry: KeyedEntry) -> [TextEdit] {
    file.directives(of: entry).filter { $0.directive != .lock }
      .map { TextEdit(range: $0.lines, bytes: []) }
  }

  /// The text with a line behind all others.
  private func appending(_ line: [UInt8]) -> [UInt8] {
    var bytes = Array(file.text.bytes)
    if let rest = file.omitted.last, rest.upperBound == bytes.count,
      file.text.bytes.slice(rest).first == UInt8(ascii: "\\")
    {
      // A backslash at the end of a file would join what is written behind it.
      bytes.removeLast(rest.count)
    }
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes.append(0x0A) }
    return bytes + line + [0x0A]
  }

  private func lineBreak(of range: Range<Int>) -> [UInt8] {
    let text = file.text.bytes.slice(range)
    return text.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.reversed()
  }
}

extension KeyedFile {
  /// What is asked of an entry, and the lines that ask for it.
  func directives(
    of entry: KeyedEntry
  ) -> [(entry: Int, directive: ConfigDirective, lines: Range<Int>)] {
    directives.filter { entries[$0.entry].lines == entry.lines }
  }
}
