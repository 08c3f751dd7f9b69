internal import Documents
internal import Manifests

extension INIWriter {
  func lines(
    of entry: KeyedEntry, in layer: Int, with setting: KeyedMerge.Setting
  ) -> [UInt8] {
    let bytes = files[layer].keyed.text.bytes
    let margin = bytes.slice(INILine(at: entry.lines.lowerBound, in: bytes).margin)
    return lines(of: entry, in: layer, with: setting, margin: Array(margin))
  }

  func line(of setting: KeyedMerge.Setting) -> [UInt8] {
    line(of: setting, margin: [])
  }

  /// The line of a setting that no layer has, without its margin.
  func line(of setting: KeyedMerge.Setting, margin: [UInt8]) -> [UInt8] {
    Self.line(INIKey(merge.key(of: setting)).key, merge.text(of: setting), margin: margin)
  }

  /// The lines of an entry with the value of a setting and another margin.
  func lines(
    of entry: KeyedEntry, in layer: Int, with setting: KeyedMerge.Setting, margin: [UInt8]
  ) -> [UInt8] {
    let bytes = files[layer].keyed.text.bytes
    if let (layer, range) = merge.written(of: setting),
      files[layer].bare.contains(range.lowerBound)
    {
      let key = INISetting(INILine(at: entry.lines.lowerBound, in: bytes), in: bytes).key
      return margin + bytes.slice(key)
        + bytes.slice(entry.written.upperBound..<entry.lines.upperBound)
    }
    let value =
      merge.writtenBytes(of: setting).map { Self.deepened($0, below: margin) }
      ?? Self.folded(merge.text(of: setting), below: margin)
    return Self.lines(of: entry, in: bytes, with: value, margin: margin)
  }

  /// The lines of an entry with another value and another margin.
  static func lines(
    of entry: KeyedEntry, in bytes: Text, with value: [UInt8], margin: [UInt8]
  ) -> [UInt8] {
    let key = INISetting(INILine(at: entry.lines.lowerBound, in: bytes), in: bytes).key
    let rest = bytes.slice(entry.written.upperBound..<entry.lines.upperBound)
    guard entry.separator == .none else {
      let start = bytes.slice(key.lowerBound..<entry.written.lowerBound)
      let wasInLine = !entry.written.isEmpty && bytes[entry.written.lowerBound] > 0x20
      return margin + joined(start, value, wasInLine: wasInLine) + rest
    }
    return margin + bytes.slice(key) + (value.isEmpty ? " =" : " = ").utf8 + value + rest
  }

  /// A value behind its key and mark: where another one was in the line, no blank stays alone, and
  /// where none was, it has a blank before it if the mark has.
  private static func joined(_ start: Text, _ value: [UInt8], wasInLine: Bool) -> [UInt8] {
    if wasInLine, value.isEmpty {
      return Array(start.prefix(INILine.endOfContent(0..<start.count, in: start)))
    }
    let isOpen = start.last == UInt8(ascii: "=") || start.last == UInt8(ascii: ":")
    let hasBlank = start.count > 1 && start[start.count - 2] == 0x20
    guard !wasInLine, isOpen, hasBlank, let first = value.first, first > 0x20 else {
      return start + value
    }
    return start + [0x20] + value
  }

  /// Whether a value can be written so that it is read as such.
  static func canHold(_ key: INIKey, _ value: String) -> Bool {
    let header = key.section.isEmpty ? "" : "[\(key.section)]\n"
    let text = SourceText(Array(header.utf8) + line(key.key, value, margin: []))
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    let file = INIReader.read(text, source: source, &findings).keyed
    guard let entry = file.entries.first, file.entries.count == 1, !findings.hasErrors else {
      return false
    }
    return entry.separator == .mark && file.key(of: entry).isSameInBytes(as: key.text)
      && file.value(of: entry).isSameInBytes(as: value)
  }

  /// The line of a key with a value.
  static func line(_ key: String, _ text: String, margin: [UInt8]) -> [UInt8] {
    Array("\(key) =\(text.isEmpty ? "" : " ")".utf8) + folded(text, below: margin)
  }

  /// A text whose lines behind the first go on with it.
  static func folded(_ text: String, below margin: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { bytes.append(0x0A) }
      if index > 0, !line.isEmpty { bytes += margin + "    ".utf8 }
      bytes += line
    }
    return bytes
  }

  /// A value whose lines behind the first are indented deeper than a margin.
  private static func deepened(_ value: Text, below margin: [UInt8]) -> [UInt8] {
    var lines = [INILine(at: 0, in: value)]
    while let last = lines.last, last.range.upperBound < value.count {
      lines.append(INILine(at: last.range.upperBound, in: value))
    }
    let more = lines.dropFirst().filter { !$0.isBlank && !$0.isComment }
    guard let least = more.map(\.indentation).min(),
      least <= INILine(at: 0, in: SourceText(margin).bytes).indentation
    else { return Array(value) }
    var bytes = Array(value.slice(lines[0].range))
    for line in lines.dropFirst() {
      if !line.isBlank { bytes += margin }
      bytes += value.slice(line.range)
    }
    return bytes
  }
}
