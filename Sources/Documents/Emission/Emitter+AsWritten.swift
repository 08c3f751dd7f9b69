// What go-yaml prints of a tree that it has read: entries in their order, values in their style.

extension Emitter {
  /// Prints a tree in the order and the styles in which it was written, without its comments.
  mutating func printAsWritten(_ root: Int32) {
    profile = .hydrator
    lineStart = output.count
    isAtBreak = false
    writeInline(item(root), indent: 0)
    if !isAtBreak { output.append(0x0A) }
  }

  /// Prints a node whose first entry stands on the line that was begun.
  private mutating func writeInline(_ item: Item, indent: Int) {
    switch item.kind {
    case .mapping where isBlock(item): writeEntries(item, indent: indent, isInline: true)
    case .sequence where isBlock(item): writeItems(item, indent: indent, isInline: true)
    default: writeFlow(item, indent: indent, isInFlow: false)
    }
  }

  private func isBlock(_ item: Item) -> Bool { !item.isLeaf && item.record.flags.style != .flow }

  private mutating func writeEntries(_ mapping: Item, indent: Int, isInline: Bool) {
    var isFirst = isInline
    var entry = first(in: mapping)
    while let key = entry, let value = next(after: key) {
      if !isFirst { breakLine(indent) }
      isFirst = false
      writeScalar(key, indent: indent, isInFlow: false, isKey: true)
      output.append(0x3A)
      writeValue(value, indent: indent)
      entry = next(after: value)
    }
  }

  private mutating func writeValue(_ value: Item, indent: Int) {
    if isBlock(value) {
      if value.kind == .mapping {
        writeEntries(value, indent: indent + 2, isInline: false)
      } else {
        writeItems(value, indent: indent, isInline: false)
      }
    } else if !isInvisible(value) {
      output.append(0x20)
      writeFlow(value, indent: indent + 2, isInFlow: false)
    }
  }

  private mutating func writeItems(_ sequence: Item, indent: Int, isInline: Bool) {
    var isFirst = isInline
    var entry = first(in: sequence)
    while let item = entry {
      if !isFirst { breakLine(indent) }
      isFirst = false
      output.append(0x2D)
      if !isInvisible(item) {
        output.append(0x20)
        writeInline(item, indent: indent + 2)
      }
      entry = next(after: item)
    }
  }

  /// Whether nothing is written for it outside brackets.
  private func isInvisible(_ item: Item) -> Bool {
    item.kind.isScalar && item.record.flags.style == .plain && item.record.length == 0
      && item.kind == .null
  }

  /// Prints a scalar, or a collection in brackets, which stay on one line.
  private mutating func writeFlow(_ item: Item, indent: Int, isInFlow: Bool) {
    isAtBreak = false
    guard item.kind.isCollection else {
      return writeScalar(item, indent: indent, isInFlow: isInFlow, isKey: false)
    }
    let isMapping = item.kind == .mapping
    output.append(isMapping ? 0x7B : 0x5B)
    var entry = first(in: item)
    var isFirst = true
    while var child = entry {
      if !isFirst { write(", ") }
      isFirst = false
      if isMapping, let value = next(after: child) {
        writeScalar(child, indent: indent, isInFlow: true, isKey: true)
        write(": ")
        child = value
      }
      writeFlow(child, indent: indent, isInFlow: true)
      entry = next(after: child)
    }
    output.append(isMapping ? 0x7D : 0x5D)
  }

  private mutating func writeScalar(_ item: Item, indent: Int, isInFlow: Bool, isKey: Bool) {
    let text = text(item)
    isAtBreak = false
    if let tag = tag(of: item) {
      write(tag)
      if text.isEmpty, !isInFlow { return }
      output.append(0x20)
    }
    switch writtenStyle(of: item, isInFlow: isInFlow, isKey: isKey) {
    case .singleQuoted: writeSingleQuoted(text, indent: indent, mayBreak: false)
    case .doubleQuoted: writeDoubleQuoted(text, indent: indent, mayBreak: false)
    case .literal: writeLiteral(text, indent: indent)
    case .folded: writeFolded(text, indent: indent)
    default: writePlain(text, indent: indent, mayBreak: false)
    }
  }

  /// The tag of a plain scalar that does not look like what it is.
  private func tag(of item: Item) -> StaticString? {
    guard item.record.flags.style == .plain, item.kind != .string,
      PlainScalar.kind(of: text(item), under: .resource) != item.kind
    else { return nil }
    return switch item.kind {
    case .int: "!!int"
    case .float: "!!float"
    case .bool: "!!bool"
    case .null: "!!null"
    default: "!!timestamp"
    }
  }

  /// The style of a scalar, or one that can hold it.
  private func writtenStyle(of item: Item, isInFlow: Bool, isKey: Bool) -> Style {
    let text = text(item)
    let analysis = ScalarAnalysis(text)
    var style = item.record.flags.style
    if style == .plain, text.contains(0x0A) { style = .literal }
    if style == .plain, item.kind == .string,
      PlainScalar.kind(of: text, under: .resource) != .string
    {
      style = .doubleQuoted
    }
    let isBlock = !text.isEmpty && !isInFlow && !isKey && analysis.allowsBlock(in: profile)
    if style == .literal || style == .folded { return isBlock ? style : .doubleQuoted }
    let isBare = analysis.allowsPlain && !(isInFlow && ScalarAnalysis.meansSomethingInFlow(text))
    if style == .plain, !isBare || (text.isEmpty && (isInFlow || isKey)) { style = .singleQuoted }
    return style == .singleQuoted && !analysis.allowsSingleQuotes ? .doubleQuoted : style
  }

  /// Writes `>` and the lines of the text, of which none is folded.
  private mutating func writeFolded(_ text: UnsafeBufferPointer<UInt8>, indent: Int) {
    output.append(0x3E)
    writeHints(text)
    output.append(0x0A)
    lineStart = output.count
    var offset = 0
    // libyaml means the break at hand and looks at those the text begins with.
    var start = 0
    while start < text.count, ScalarAnalysis.breakWidth(text, start) > 0 { start += 1 }
    let doubles = start < text.count && text[start] != 0x20 && text[start] != 0x09
    var isIndented = true
    isAtBreak = true
    while offset < text.count {
      if ScalarAnalysis.breakWidth(text, offset) > 0 {
        if !isAtBreak, !isIndented, text[offset] == 0x0A, doubles { output.append(0x0A) }
        output.append(text[offset])
        offset += 1
        isAtBreak = true
        lineStart = output.count
        continue
      }
      writeSpaces(indent)
      isIndented = text[offset] == 0x20 || text[offset] == 0x09
      let start = offset
      while offset < text.count, ScalarAnalysis.breakWidth(text, offset) == 0 { offset += 1 }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
      isAtBreak = false
    }
  }
}

extension ScalarAnalysis {
  /// Whether a text without quotes would mean something to a parser inside brackets.
  static func meansSomethingInFlow(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains { offset in
      switch text[offset] {
      case 0x2C, 0x3A, 0x3F, 0x5B, 0x5D, 0x7B, 0x7D: true  // , : ? [ ] { }
      default: false
      }
    }
  }
}
