extension Emitter {
  /// Prints a string value; lines that it has beyond the first stand at `indent`.
  @inline(__always)
  mutating func printString(_ item: Item, indent: Int) throws(Problem) {
    let text = text(item)
    if output.count - lineStart + text.count <= profile.width, writeSimple(text) { return }
    try printLongOrQuoted(item, text, indent: indent)
  }

  private mutating func printLongOrQuoted(
    _ item: Item, _ text: UnsafeBufferPointer<UInt8>, indent: Int
  ) throws(Problem) {
    let style = item.record.flags.style
    if style == .literal, writeOrdinaryLines(text, indent: indent) { return }
    if writeWord(text) { return }
    if isSimple(text) { return writeLongPlain(text, indent: indent) }
    if style != .literal, style != .folded, writeOrdinaryLines(text, indent: indent) { return }
    guard let value = try rewrittenValue(item) else { return write(text, indent: indent) }
    value.withUnsafeBufferPointer { write($0, indent: indent) }
  }

  /// Writes a text in double quotes that would be a number, a truth value or nothing without them.
  mutating func writeWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard output.count - lineStart + text.count < profile.width, PlainScalar.needsQuotes(text)
    else { return false }
    output.append(0x22)
    output.append(contentsOf: text)
    output.append(0x22)
    return true
  }

  /// Writes a string in the style that libyaml's rules give it.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, indent: Int, isKey: Bool = false) {
    let analysis = ScalarAnalysis(text)
    switch style(of: text, analysis, isKey: isKey) {
    case .literal: writeLiteral(text, indent: indent)
    case .doubleQuoted: writeDoubleQuoted(text, indent: indent, mayBreak: !isKey)
    case .singleQuoted: writeSingleQuoted(text, indent: indent, mayBreak: !isKey)
    default: writePlain(text, indent: indent, mayBreak: !isKey)
    }
  }

  private func style(
    of text: UnsafeBufferPointer<UInt8>, _ analysis: ScalarAnalysis, isKey: Bool
  ) -> Style {
    let hasLineFeed = text.contains(0x0A)
    // go-yaml's third version prints blocks that begin with a tab, and nobody can read them.
    if hasLineFeed, !isKey, text.first != 0x09, analysis.allowsBlock(in: profile) {
      return .literal
    }
    if hasLineFeed || PlainScalar.needsQuotes(text) || (isKey && analysis.hasBreaks) {
      return .doubleQuoted
    }
    if analysis.allowsPlain, !(isKey && text.isEmpty) { return .plain }
    return analysis.allowsSingleQuotes ? .singleQuoted : .doubleQuoted
  }
}
