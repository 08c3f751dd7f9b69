extension Emitter {
  /// The text of a string after it went through JSON and back, as kustomize's values do; nil if
  /// that changes nothing.
  func rewrittenValue(_ item: Item) throws(Problem) -> [UInt8]? {
    let text = text(item)
    guard item.kind == .string else { return nil }
    try checkPrintable(item, text)
    let mayFold = text.contains(0xC2)
    if mayFold || !staysAsBlock(item, text), isReprintedAsBlock(item, text) {
      return try rereadBlock(item, text)
    }
    return mayFold ? NextLines.fold(text) : nil
  }

  /// The text of a string after it was printed and read again, as kustomize does before it makes
  /// JSON; nil if that changes nothing.
  func rereadValue(_ item: Item) throws(Problem) -> [UInt8]? {
    let text = text(item)
    try checkPrintable(item, text)
    guard !staysAsBlock(item, text) else { return nil }
    return isReprintedAsBlock(item, text) ? try rereadBlock(item, text) : nil
  }

  private func rereadBlock(
    _ item: Item, _ text: UnsafeBufferPointer<UInt8>
  ) throws(Problem) -> [UInt8]? {
    if text.first == 0x09 {
      throw Problem(
        "yaml-syntax", "kustomize cannot print a block of text that begins with a tab",
        at: place(item), hint: "use a double-quoted string with `\\t`", node: item.id)
    }
    return item.record.flags.style == .folded ? FoldedText.reread(text) : nil
  }

  /// The text of a key. In JSON it must stand on one line and be short enough to be a key for a
  /// YAML reader.
  func keyValue(_ item: Item) throws(Problem) -> [UInt8] {
    let text = text(item)
    if text.contains(0xC2), NextLines.fold(text).count < text.count {
      throw Problem(
        "yaml-key", "kustomize cannot print a key with a line break of Unicode",
        at: place(item), hint: "remove U+0085", node: item.id)
    }
    if text.count > 170, Self.lengthAsJSON(text) > 1024 {
      throw Problem(
        "yaml-key", "kustomize cannot print a key of more than 1022 characters",
        at: place(item), hint: "shorten it", node: item.id)
    }
    let isLong =
      text.count > 128 || text.indices.contains { ScalarAnalysis.breakWidth(text, $0) > 0 }
    if isLong { return try rewrittenValue(item) ?? Array(text) }
    try checkPrintable(item, text)
    return Array(text)
  }

  /// Whether a text is the same behind a block of it, so that nobody needs to know if there is one.
  private func staysAsBlock(_ item: Item, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    item.record.flags.style == .literal && text.first != 0x09
  }

  /// Whether kustomize prints the text as a block when it first prints the tree that it read.
  private func isReprintedAsBlock(_ item: Item, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let style = item.record.flags.style
    return (style == .literal || style == .folded)
      && ScalarAnalysis(text).allowsBlock(in: .hydrator)
  }

  /// How many characters a string has in JSON, its quotes and escapes included.
  private static func lengthAsJSON(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.indices.reduce(2) { length, offset in
      switch text[offset] {
      case 0x22, 0x5C, 0x08, 0x09, 0x0A, 0x0C, 0x0D: length + 2
      case 0..<0x20, 0x26, 0x3C, 0x3E: length + 6
      case 0xE2 where ScalarAnalysis.breakWidth(text, offset) > 0: length + 6
      case 0x80..<0xC0: length
      default: length + 1
      }
    }
  }

  private func checkPrintable(_ item: Item, _ text: UnsafeBufferPointer<UInt8>) throws(Problem) {
    guard isUnprintable(text) else { return }
    throw Problem(
      "yaml-encoding", "kustomize cannot print control characters of this kind",
      at: place(item), hint: "remove U+007F to U+009F, U+FFFE and U+FFFF", node: item.id)
  }

  /// U+007F, U+0080 to U+009F except U+0085, U+FFFE and U+FFFF: the second reader refuses them.
  private func isUnprintable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Found out for many bytes at once, which a search that may end early is not.
    var most: UInt8 = 0
    for byte in text { most = max(most, byte) }
    guard most >= 0x7F else { return false }
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
}
