internal import Documents

extension HadoopReader {
  /// Takes a comment: a directive, or one that belongs to a property.
  mutating func takeComment(_ range: Range<Int>, _ findings: inout Findings) {
    let bytes = file.keyed.text.bytes
    let text = bytes.slice(range.lowerBound + 4..<range.upperBound - 3)
      .map { $0 < 0x20 ? 0x20 : $0 }
    let comment = String(decoding: text, as: UTF8.self)
    let isDirective = ConfigDirective.read(comment) != nil
    guard case .root = roles.last else {
      if isDirective { refuse(directive: range, &findings) }
      return
    }
    guard isBehindElement(range, bytes) else {
      last.end = nil
      return file.keyed.addComment(comment, lines: range, at: range.lowerBound, &findings)
    }
    if isDirective { return refuse(directive: range, &findings) }
    if let property = last.property { file.properties[property]?.end = range.upperBound }
    last.end = range.upperBound
  }

  /// Whether a comment stands behind an element, at the end of the same line.
  private func isBehindElement(_ range: Range<Int>, _ bytes: Text) -> Bool {
    guard let start = last.end else { return false }
    let between = bytes.slice(start..<range.lowerBound)
    guard between.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return false }
    var end = range.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end < bytes.count && (bytes[end] == 0x0A || bytes[end] == 0x0D)
  }

  private mutating func refuse(directive range: Range<Int>, _ findings: inout Findings) {
    findings.add(
      "config-directive", "a directive does nothing here",
      at: file.keyed.place(range.lowerBound),
      hint: "write it on a line of its own, directly before a property")
  }
}
