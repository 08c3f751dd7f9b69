extension Emitter {
  /// Prints a string value; lines that it has beyond the first stand at `indent`.
  @inline(__always)
  mutating func printString(_ id: Int32, indent: Int) throws(Problem) {
    let text = text(id)
    if isPlain(text) {
      if fitsLine(text) { return output.append(contentsOf: text) }
      writeLongPlain(text, indent: indent)
    } else if arena.style(id) == .folded || !writeOrdinaryLines(text, indent: indent) {
      try printString(try stringValue(id), of: id, indent: indent)
    }
  }

  /// Whether a line has room for the text, or the text no place to break it.
  @inline(__always)
  private func fitsLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    output.count - lineStart + text.count <= profile.width || !text.contains(0x20)
  }

  /// Whether a text is ASCII, needs no quotes and cannot be taken for something else. May say no
  /// when in doubt.
  @inline(__always)
  func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    guard Self.mayBegin(first), last > 0x20, last != 0x3A else { return false }
    var offset = 0
    while true {
      offset = Self.skipOrdinary(text, from: offset)
      if offset == text.count { break }
      switch text[offset] {
      case 0x3A where text[offset + 1] != 0x20: offset += 1
      case 0x23 where text[offset - 1] != 0x20: offset += 1
      default: return false
      }
    }
    return !PlainScalar.needsQuotes(text)
  }

  /// Letters, digits and what else begins a string without quotes; `-` and `.` are looked at more
  /// closely.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x2F && byte <= 0x39) || byte == 0x5F
      || byte == 0x28 || byte == 0x24 || byte == 0x2B || byte == 0x5E || byte == 0x5C
  }

  /// Goes to the next byte that is no ordinary character: a control, a colon, a hash, or beyond
  /// ASCII.
  @inline(__always)
  private static func skipOrdinary(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    let raw = UnsafeRawPointer(base)
    var offset = start
    while offset + 8 <= text.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let stops = stopBits(word)
      if stops != 0 { return offset + stops.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < text.count, stopBits(UInt64(base[offset]) | 0x2020_2020_2020_2000) == 0 {
      offset += 1
    }
    return offset
  }

  /// The high bits of the bytes that are no ordinary characters.
  @inline(__always)
  private static func stopBits(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let isPrintable = (word & low) &+ 0x6060_6060_6060_6060
    let isNoColon = ((word ^ 0x3A3A_3A3A_3A3A_3A3A) & low) &+ low
    let isNoHash = ((word ^ 0x2323_2323_2323_2323) & low) &+ low
    let isNoDelete = ((word ^ low) & low) &+ low
    return ~(isPrintable & isNoColon & isNoHash & isNoDelete & ~word) & ~low
  }

  /// Prints a string in the style that libyaml's rules give it.
  mutating func printString(
    _ value: [UInt8], of id: Int32, indent: Int, isKey: Bool = false
  ) throws(Problem) {
    value.withUnsafeBufferPointer { text in
      let analysis = ScalarAnalysis(text)
      switch style(of: text, analysis, isKey: isKey) {
      case .literal: writeLiteral(text, indent: indent)
      case .doubleQuoted: writeDoubleQuoted(text, indent: indent, mayBreak: !isKey)
      case .singleQuoted: writeSingleQuoted(text, indent: indent, mayBreak: !isKey)
      default: writePlain(text, indent: indent, mayBreak: !isKey)
      }
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
