extension Emitter {
  /// The text of a string after it went through JSON and back, as kustomize's values do.
  func stringValue(_ id: Int32) throws(Problem) -> [UInt8] {
    let text = text(id)
    guard arena.kind(id) == .string else { return Array(text) }
    if isUnprintable(text) {
      throw Problem(
        "yaml-encoding", "kustomize cannot print control characters of this kind",
        at: arena.offset(id)..<arena.offset(id) + 1,
        hint: "remove U+007F to U+009F, U+FFFE and U+FFFF")
    }
    let style = arena.style(id)
    guard style == .literal || style == .folded, ScalarAnalysis(text).allowsBlock(in: .hydrator)
    else {
      return text.contains(0xC2) ? Self.foldNextLines(text) : Array(text)
    }
    if text.first == 0x09 {
      throw Problem(
        "yaml-syntax", "kustomize cannot print a block of text that begins with a tab",
        at: arena.offset(id)..<arena.offset(id) + 1, hint: "use a double-quoted string with `\\t`")
    }
    return style == .folded ? FoldedText.reread(text) : Array(text)
  }

  /// U+007F, U+0080 to U+009F except U+0085, U+FFFE and U+FFFF: the second reader refuses them.
  private func isUnprintable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in text.indices where text[offset] >= 0x7F {
      switch text[offset] {
      case 0x7F: return true
      case 0xC2 where text[offset + 1] < 0xA0 && text[offset + 1] != 0x85: return true
      case 0xEF where text[offset + 1] == 0xBF && text[offset + 2] >= 0xBE: return true
      default: continue
      }
    }
    return false
  }

  /// U+0085 stands raw in JSON, where a YAML reader folds it like any line break: one becomes a
  /// space.
  private static func foldNextLines(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while offset < text.count {
      guard text[offset] == 0xC2, text[offset + 1] == 0x85 else {
        result.append(text[offset])
        offset += 1
        continue
      }
      while result.last == 0x20 { result.removeLast() }
      var count = 0
      while offset < text.count {
        if text[offset] == 0x20 {
          offset += 1
        } else if text[offset] == 0xC2, text[offset + 1] == 0x85 {
          count += 1
          offset += 2
        } else {
          break
        }
      }
      result.append(contentsOf: count == 1 ? [0x20] : Array(repeating: 0x0A, count: count - 1))
    }
    return result
  }
}
