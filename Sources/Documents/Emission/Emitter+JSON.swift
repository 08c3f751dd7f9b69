extension Emitter {
  /// Prints canonical JSON.
  mutating func printJSON(_ id: Int32) throws(Problem) {
    switch arena.kind(id) {
    case .mapping: try printJSONObject(id)
    case .sequence: try printJSONArray(id)
    case .string: writeJSONString(try rewrittenValue(id) ?? Array(text(id)))
    case .int, .float: try printNumber(id, as: Number.jsonText)
    default: try printLeaf(id, indent: 0)
    }
  }

  private mutating func printJSONObject(_ id: Int32) throws(Problem) {
    var entries: [(name: [UInt8], value: Int32)] = []
    var next = arena.firstChild(id)
    while let key = next, let value = arena.next(key) {
      entries.append((try keyValue(key), value))
      next = arena.next(value)
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    output.append(0x7B)
    for (index, entry) in entries.enumerated() {
      if index > 0 { output.append(0x2C) }
      writeJSONString(entry.name)
      output.append(0x3A)
      try printJSON(entry.value)
    }
    output.append(0x7D)
  }

  private mutating func printJSONArray(_ id: Int32) throws(Problem) {
    output.append(0x5B)
    var next = arena.firstChild(id)
    var isFirst = true
    while let item = next {
      if !isFirst { output.append(0x2C) }
      isFirst = false
      try printJSON(item)
      next = arena.next(item)
    }
    output.append(0x5D)
  }

  /// Writes a string with the escapes of Go's encoder: `<`, `>`, `&` and Unicode's line ends among
  /// them.
  private mutating func writeJSONString(_ text: [UInt8]) {
    output.append(0x22)
    for (offset, byte) in text.enumerated() {
      switch byte {
      case 0x22, 0x5C:
        output.append(0x5C)
        output.append(byte)
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0x08: write("\\b")
      case 0x0C: write("\\f")
      case 0..<0x20, 0x3C, 0x3E, 0x26:
        write("\\u00")
        write([Self.hexDigit(byte >> 4), Self.hexDigit(byte & 0x0F)])
      case 0xE2 where Self.isLineEnd(text, offset):
        write(text[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      case 0x80 where offset >= 1 && Self.isLineEnd(text, offset - 1): continue
      case 0xA8, 0xA9:
        if offset >= 2, Self.isLineEnd(text, offset - 2) { continue }
        output.append(byte)
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }

  private static func isLineEnd(_ text: [UInt8], _ offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80
      && text[offset + 2] & 0xFE == 0xA8
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x57 }
}
