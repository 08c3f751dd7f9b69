/// What libyaml's emitter looks at before it chooses a style.
struct ScalarAnalysis {
  private(set) var hasBreaks = false
  private var hasIndicators = false
  private var hasSpecialCharacters = false
  private var hasTabs = false
  private var hasSpaceOrBreakAtEnds = false
  private var endsWithSpace = false
  private var hasSpaceBehindBreak = false
  private var hasBreakBehindSpace = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    if text.count >= 3, Self.isMarker(text) { hasIndicators = true }
    var previousSpace = false
    var previousBreak = false
    var precededBySpace = true
    var offset = 0
    while offset < text.count {
      if Self.isSmallLetter(text[offset]) {
        (previousSpace, previousBreak, precededBySpace) = (false, false, false)
        offset += 1
        continue
      }
      let width = Self.width(text[offset])
      let end = offset + width
      let isLast = end >= text.count
      let followedBySpace = isLast || text[end] == 0x20 || text[end] == 0x09
      if Self.isIndicator(text[offset], isFirst: offset == 0, precededBySpace, followedBySpace) {
        hasIndicators = true
      }
      let isBreak = Self.breakWidth(text, offset) > 0
      let isSpace = text[offset] == 0x20
      if !Self.isPrintable(text, offset) {
        if text[offset] == 0x09 { hasTabs = true } else { hasSpecialCharacters = true }
      }
      if isSpace || isBreak, offset == 0 || isLast { hasSpaceOrBreakAtEnds = true }
      if isSpace {
        if isLast { endsWithSpace = true }
        if previousBreak { hasSpaceBehindBreak = true }
      } else if isBreak {
        hasBreaks = true
        if previousSpace { hasBreakBehindSpace = true }
      }
      previousSpace = isSpace
      previousBreak = isBreak
      precededBySpace = isSpace || isBreak || text[offset] == 0x09 || text[offset] == 0
      offset = end
    }
  }

  var allowsPlain: Bool {
    !(hasSpaceOrBreakAtEnds || hasSpaceBehindBreak || hasBreakBehindSpace || hasSpecialCharacters
      || hasTabs
      || hasBreaks || hasIndicators)
  }

  var allowsSingleQuotes: Bool {
    !(hasSpaceBehindBreak || hasBreakBehindSpace || hasSpecialCharacters || hasTabs)
  }

  /// go-yaml's third version prints tabs in blocks, the second does not.
  func allowsBlock(in profile: Profile) -> Bool {
    !(endsWithSpace || hasBreakBehindSpace || hasSpecialCharacters
      || (hasTabs && profile == .kustomize))
  }

  private static func isMarker(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[..<3].elementsEqual([0x2D, 0x2D, 0x2D]) || text[..<3].elementsEqual([0x2E, 0x2E, 0x2E])
  }

  /// Whether a character means nothing anywhere, as most do.
  @inline(__always)
  static func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Whether a character would mean something to a parser at this place outside brackets.
  private static func isIndicator(
    _ byte: UInt8, isFirst: Bool, _ precededBySpace: Bool, _ followedBySpace: Bool
  ) -> Bool {
    switch byte {
    case 0x23: isFirst || precededBySpace  // #
    case 0x3A: followedBySpace  // :
    case 0x3F, 0x2D: isFirst && followedBySpace  // ? -
    case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x27, 0x22, 0x25, 0x40, 0x60:
      isFirst
    default: false
    }
  }

  /// How many bytes the character that begins with this byte has.
  static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
  }

  /// How many bytes the line break at an offset has, 0 if there is none.
  static func breakWidth(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    switch text[offset] {
    case 0x0A, 0x0D: 1
    case 0xC2: text[offset + 1] == 0x85 ? 2 : 0
    case 0xE2: text[offset + 1] == 0x80 && text[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  /// Line feeds and what go-yaml takes for visible; characters beyond the basic plane are escaped.
  static func isPrintable(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let byte = text[offset]
    switch byte {
    case 0x0A, 0x20...0x7E: return true
    case 0xC2: return text[offset + 1] >= 0xA0
    case 0xC3...0xEC, 0xEE: return true
    case 0xED: return text[offset + 1] < 0xA0
    case 0xEF:
      let second = text[offset + 1]
      let third = text[offset + 2]
      return !(second == 0xBB && third == 0xBF) && !(second == 0xBF && third >= 0xBE)
    default: return false
    }
  }
}
