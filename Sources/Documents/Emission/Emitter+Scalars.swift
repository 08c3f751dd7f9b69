extension Emitter {
  /// Prints a scalar or an empty collection that stands in a collection at `indent`.
  @inline(__always)
  mutating func printLeaf(_ item: Item, indent: Int) throws(Problem) {
    isAtBreak = false
    switch item.kind {
    case .string: try printString(item, indent: indent + 2)
    case .null: printNull(item)
    case .bool: write(PlainScalar.isTrue(text(item)) ? "true" : "false")
    case .int, .float:
      try printNumber(item, as: profile == .kustomize ? Number.text : Number.objectText)
    case .timestamp: try printTimestamp(item)
    case .mapping: write("{}")
    case .sequence: write("[]")
    case .alias: preconditionFailure("aliases are expanded before they are printed")
    }
  }

  /// Prints a key and its colon. Answers whether it took the long form, `? key` and `:` on the next
  /// line.
  @inline(__always)
  mutating func printKey(_ item: Item, indent: Int) throws(Problem) -> Bool {
    isAtBreak = false
    let text = text(item)
    if text.count == 2, text[0] == 0x3C, text[1] == 0x3C { throw mergeKey(item) }
    if text.count <= 128, item.kind == .string, writeSimple(text) {
      output.append(0x3A)
      return false
    }
    return try printUnusualKey(item, indent: indent)
  }

  @inline(never)
  private func mergeKey(_ item: Item) -> Problem {
    Problem(
      "yaml-key", "no reader would take the key `<<` for a string", at: place(item),
      hint: "choose another key", node: item.id)
  }

  @inline(never)
  private mutating func printUnusualKey(_ item: Item, indent: Int) throws(Problem) -> Bool {
    let value = try keyValue(item)
    return value.withUnsafeBufferPointer { text in
      guard
        text.count > 128
          || text.indices.contains(where: { ScalarAnalysis.breakWidth(text, $0) > 0 })
      else {
        write(text, indent: indent + 2, isKey: true)
        output.append(0x3A)
        return false
      }
      output.append(0x3F)
      output.append(0x20)
      write(text, indent: indent + 2)
      breakLine(indent)
      output.append(0x3A)
      return true
    }
  }

  /// Prints a number in the notation that is asked for.
  @inline(__always)
  mutating func printNumber(
    _ item: Item, as notation: (UnsafeBufferPointer<UInt8>, Kind) -> [UInt8]?
  ) throws(Problem) {
    let text = text(item)
    if item.kind == .int, isOrdinaryInteger(text) { return output.append(contentsOf: text) }
    guard let number = notation(text, item.kind) else {
      throw Problem(
        "yaml-number", "JSON has no such number", at: place(item),
        hint: "quote it if it is text", node: item.id)
    }
    write(number)
  }

  /// Up to eighteen digits without a sign or a leading zero: kustomize prints them as they are.
  @inline(__always)
  private func isOrdinaryInteger(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 18, let first = text.first, first != 0x30 || text.count == 1 else {
      return false
    }
    return text.allSatisfy { PlainScalar.isDigit($0) }
  }

  /// Dates become strings, for JSON has none.
  private mutating func printTimestamp(_ item: Item) throws(Problem) {
    let text = text(item)
    guard let date = Timestamp(text)?.text else {
      throw Problem(
        "yaml-timestamp", "a date's time zone must be less than a day away",
        at: place(item), hint: "quote it if it is text", node: item.id)
    }
    output.append(0x22)
    write(Array(date.utf8))
    output.append(0x22)
  }
}
