/// Makes text safe to show: what a terminal or a reader's eye would obey is written as an escape.
package enum Visible {
  /// The text with control characters and invisible ones as `\u{1b}`, cut if it is endless.
  package static func text(_ text: String, limit: Int = 1000) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > limit || scalars.contains(where: isHidden) else { return text }
    let cut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
    let shown = scalars[..<(cut ?? scalars.endIndex)].reduce(into: "") { $0 += character($1) }
    return cut == nil || cut == scalars.endIndex ? shown : shown + "…"
  }

  /// A path that stands at the beginning of a line, where a workflow's log would obey `::`.
  package static func path(_ path: String) -> String {
    text(path.hasPrefix("::") ? "./" + path : path)
  }

  /// One character, or the escape that stands for it.
  package static func character(_ scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(scalar) }
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return "\\u{" + String(scalar.value, radix: 16) + "}"
    }
  }

  /// Controls, characters that change the direction of writing, blanks that are no space, and what
  /// has no shape.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .unassigned,
      .surrogate:
      return true
    default:
      return properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}"
    }
  }

  /// How many columns of a terminal a text takes.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// How many columns of a terminal a character takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII || isHidden(scalar) { return character(scalar).utf8.count }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
    }
  }

  /// The scripts of East Asia, and their forms of Latin letters.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
