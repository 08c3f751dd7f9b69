internal import Documents

/// Writes settings as shells and docker compose read them.
struct EnvWriter: KeyedNotation {
  let merge: KeyedMerge

  func line(of setting: KeyedMerge.Setting) -> [UInt8] {
    Self.line(merge.key(of: setting), merge.text(of: setting))
  }

  func lines(
    of entry: KeyedEntry, in layer: Int, with setting: KeyedMerge.Setting
  ) -> [UInt8] {
    let file = merge.layers[layer]
    guard let value = merge.writtenBytes(of: setting) else {
      return Self.lines(of: entry, in: file, with: merge.text(of: setting))
    }
    return Self.lines(of: entry, in: file, with: Array(value))
  }

  /// The lines of an entry with another text.
  static func lines(of entry: KeyedEntry, in file: some KeyedLines, with text: String) -> [UInt8] {
    lines(of: entry, in: file, with: written(text, like: entry, in: file))
  }

  private static func lines(
    of entry: KeyedEntry, in file: some KeyedLines, with value: [UInt8]
  ) -> [UInt8] {
    let bytes = file.text.bytes
    let rest = Array(bytes.slice(entry.written.upperBound..<entry.lines.upperBound))
    return bytes.slice(entry.lines.lowerBound..<entry.written.lowerBound)
      + written(value, before: rest)
  }

  /// A value, and what stands behind it, so that a comment there stays one for every reader.
  private static func written(_ value: [UInt8], before rest: [UInt8]) -> [UInt8] {
    guard let mark = rest.firstIndex(of: UInt8(ascii: "#")) else { return value + rest }
    if value.isEmpty { return "''".utf8 + rest }
    // Behind a value in quotes a comment may follow a tab, else it needs a blank.
    let isQuoted = value[0] == UInt8(ascii: "'") || value[0] == UInt8(ascii: "\"")
    if isQuoted || rest[mark - 1] == 0x20 { return value + rest }
    return value + rest[..<mark] + [0x20] + rest[mark...]
  }

  /// Whether a bound value can be written so that every reader has it.
  static func canHold(_ binding: BoundValue) -> Bool {
    let bytes = SourceText(written(binding.text, in: nil)).bytes
    guard EnvKey.isKey(binding.key.text.utf8),
      let value = try? EnvValue(in: 0..<bytes.count, of: bytes)
    else { return false }
    return value.warnings.isEmpty && value.text.isSameInBytes(as: binding.text)
  }

  /// The line of a key with a text.
  static func line(_ key: String, _ text: String) -> [UInt8] {
    Array(key.utf8) + [UInt8(ascii: "=")] + written(text, in: nil)
  }

  /// A text in the quotes of an entry, which may also have none where a shell would want them.
  private static func written(
    _ text: String, like entry: KeyedEntry, in file: some KeyedLines
  ) -> [UInt8] {
    let first = entry.written.isEmpty ? 0 : file.text.bytes[entry.written.lowerBound]
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") { return written(text, in: first) }
    let isLoose = !EnvValue.isShellText(file.value(of: entry).utf8)
    return isLoose && isPlain(text) ? Array(text.utf8) : written(text, in: nil)
  }

  /// A text in the quotes that are wished for, or in those that it needs.
  private static func written(_ text: String, in quote: UInt8?) -> [UInt8] {
    let needsNone =
      EnvValue.isShellText(text.utf8) && !text.utf8.contains(UInt8(ascii: "$"))
      && text.trimmingSpace.isSameInBytes(as: text)
    if quote == nil, needsNone { return Array(text.utf8) }
    let isLiteral = !text.utf8.contains(UInt8(ascii: "'")) && text.utf8.last != UInt8(ascii: "\\")
    guard quote != UInt8(ascii: "\""), isLiteral else { return quoted(text) }
    return [UInt8(ascii: "'")] + text.utf8 + [UInt8(ascii: "'")]
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      let isEscaped = byte == UInt8(ascii: "\"") || EnvValue.isActive(byte)
      if isEscaped { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes + [UInt8(ascii: "\"")]
  }

  /// Whether a text is the value of a line that has no quotes.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = SourceText(text).bytes
    guard let value = try? EnvValue(in: 0..<bytes.count, of: bytes) else { return false }
    return value.written == 0..<bytes.count && value.text.isSameInBytes(as: text)
  }
}
