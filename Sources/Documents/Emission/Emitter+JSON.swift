#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Emitter {
  /// Prints canonical JSON.
  mutating func printJSON(_ item: Item) throws(Problem) {
    switch item.kind {
    case .mapping: try printJSONObject(item)
    case .sequence: try printJSONArray(item)
    case .string: try printJSONString(item)
    case .int, .float: try printNumber(item, as: Number.jsonText)
    default: try printLeaf(item, indent: 0)
    }
  }

  private mutating func printJSONObject(_ object: Item) throws(Problem) {
    var keys = keys(of: object)
    if !areSortedByBytes(keys) { keys.sort { Self.isBefore(text($0), text($1)) } }
    output.append(0x7B)
    for (index, key) in keys.enumerated() {
      guard let value = next(after: key) else { continue }
      if index > 0 { output.append(0x2C) }
      try printJSONKey(key)
      output.append(0x3A)
      try printJSON(value)
    }
    output.append(0x7D)
  }

  private func areSortedByBytes(_ keys: [Item]) -> Bool {
    zip(keys, keys.dropFirst()).allSatisfy { Self.isBefore(text($0), text($1)) }
  }

  private static func isBefore(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = one.baseAddress, let second = other.baseAddress else {
      return one.count < other.count
    }
    let order = memcmp(first, second, min(one.count, other.count))
    return order == 0 ? one.count < other.count : order < 0
  }

  private mutating func printJSONArray(_ array: Item) throws(Problem) {
    output.append(0x5B)
    var entry = first(in: array)
    var isFirst = true
    while let item = entry {
      if !isFirst { output.append(0x2C) }
      isFirst = false
      try printJSON(item)
      entry = next(after: item)
    }
    output.append(0x5D)
  }

  private mutating func printJSONKey(_ key: Item) throws(Problem) {
    if key.kind == .string, text(key).count <= 128, writeSimpleJSON(text(key)) { return }
    try keyValue(key).withUnsafeBufferPointer { writeJSONString($0) }
  }

  private mutating func printJSONString(_ item: Item) throws(Problem) {
    if writeSimpleJSON(text(item)) { return }
    guard let value = try rereadValue(item) else { return writeJSONString(text(item)) }
    value.withUnsafeBufferPointer { writeJSONString($0) }
  }

  /// Writes printable ASCII text that needs no escapes; otherwise writes nothing.
  private mutating func writeSimpleJSON(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    output.reserve(text.count + 10)
    var isSimple = true
    output.appendUnchecked { memory in
      memory[0] = 0x22
      var offset = 0
      while offset < text.count {
        let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        UnsafeMutableRawPointer(memory).storeBytes(
          of: word, toByteOffset: offset + 1, as: UInt64.self)
        let rest = UInt64(truncatingIfNeeded: text.count &- offset)
        let checked = rest < 8 ? (1 &<< (rest &* 8)) &- 1 : UInt64.max
        if Self.escapeBits(word) & checked != 0 {
          isSimple = false
          return 0
        }
        offset &+= 8
      }
      memory[text.count + 1] = 0x22
      return text.count + 2
    }
    return isSimple
  }

  /// The high bits of the bytes that are no printable ASCII, or one of `"`, backslash, `<`, `>` and
  /// `&`.
  @inline(__always)
  private static func escapeBits(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let isPrintable = (word & low) &+ 0x6060_6060_6060_6060
    let isNoQuote = ((word ^ 0x2222_2222_2222_2222) & low) &+ low
    let isNoBackslash = ((word ^ 0x5C5C_5C5C_5C5C_5C5C) & low) &+ low
    let isNoAngle = ((word ^ 0x3C3C_3C3C_3C3C_3C3C) & 0x7D7D_7D7D_7D7D_7D7D) &+ low
    let isNoAmpersand = ((word ^ 0x2626_2626_2626_2626) & low) &+ low
    let isNoDelete = ((word ^ low) & low) &+ low
    return
      ~(isPrintable & isNoQuote & isNoBackslash & isNoAngle & isNoAmpersand & isNoDelete & ~word)
      & ~low
  }

  /// Printable ASCII but `"`, backslash, `<`, `>` and `&`.
  @inline(__always)
  private static func standsForItself(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C && byte != 0x3C && byte != 0x3E
      && byte != 0x26
  }

  /// Writes a string with the escapes of Go's encoder: `<`, `>`, `&` and Unicode's line ends among
  /// them.
  private mutating func writeJSONString(_ text: UnsafeBufferPointer<UInt8>) {
    output.append(0x22)
    var offset = 0
    while offset < text.count {
      let start = offset
      offset = Self.endOfPlainJSON(text, from: start)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
      if offset < text.count { writeJSONEscape(text, &offset) }
    }
    output.append(0x22)
  }

  /// Where the bytes end that stand for themselves.
  private static func endOfPlainJSON(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let base = text.baseAddress else { return start }
    var offset = start
    while offset < text.count {
      if offset + 16 <= text.count {
        let found = escaped(Bytes16(base + offset))
        // A branch, not a sum: the processor looks at the next bytes before it knows.
        if Bytes16.isEmpty(found) {
          offset += 16
          continue
        }
        offset += Bytes16.first(in: found)
      }
      guard standsForItself(text[offset]) || text[offset] > 0x7F && text[offset] != 0xE2 else {
        return offset
      }
      offset += 1
    }
    return offset
  }

  /// The bytes that are no printable ASCII, or one of `"`, backslash, `<`, `>` and `&`.
  @inline(__always)
  private static func escaped(_ bytes: Bytes16) -> Bytes16.Mask {
    let quotes = bytes.equal(0x22) .| bytes.equal(0x5C)
    return .!bytes.visible .| quotes .| bytes.equal(0x3C) .| bytes.equal(0x3E) .| bytes.equal(0x26)
  }

  private mutating func writeJSONEscape(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
    let byte = text[offset]
    if byte == 0xE2, ScalarAnalysis.breakWidth(text, offset) > 0 {
      write(text[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      offset += 3
      return
    }
    offset += 1
    switch byte {
    case 0x22, 0x5C:
      output.append(0x5C)
      output.append(byte)
    case 0x0A:
      output.append(0x5C)
      output.append(0x6E)
    case 0x0D: write("\\r")
    case 0x09: write("\\t")
    case 0x08: write("\\b")
    case 0x0C: write("\\f")
    case 0..<0x20, 0x3C, 0x3E, 0x26:
      write("\\u00")
      output.append(Self.hexDigit(byte >> 4))
      output.append(Self.hexDigit(byte & 0x0F))
    default: output.append(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value + 0x57 }
}
