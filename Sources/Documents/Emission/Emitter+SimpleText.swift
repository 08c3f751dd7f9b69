// Most strings are short, printable and need no quotes. They are checked and copied in one go,
// sixteen bytes at a time; zero bytes behind every text and room in the output allow for the last
// step.

/// Characters that begin no number, no special word and nothing that needs quotes.
let simpleStarts = ASCIISet("ABCDEGHIJKLMPQRSUVWXZabcdeghijklmpqrsuvwxz/_($^\\);<=")

extension Emitter {
  /// Writes a text if it is ASCII, needs no quotes and cannot be taken for something else;
  /// otherwise writes nothing. May say no when in doubt.
  @inline(__always)
  mutating func writeSimple(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard beginsSimply(text) else { return false }
    output.reserve(text.count + 16)
    var isSimple = true
    output.appendUnchecked { memory in
      isSimple = Self.copySimple(text, to: memory)
      return isSimple ? text.count : 0
    }
    return isSimple
  }

  /// Whether a text is what `writeSimple` writes.
  @inline(__always)
  func isSimple(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    beginsSimply(text) && Self.copySimple(text, to: nil)
  }

  /// Whether nothing in a text but what follows its first characters can ask for quotes.
  @inline(__always)
  private func beginsSimply(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last, last > 0x20, last != 0x3A else {
      return false
    }
    if simpleStart.contains(first) { return true }
    return Self.beginsSimply(text, with: first)
  }

  /// Looks at a text more closely that begins as a number or a word like `true` does.
  @inline(never)
  private static func beginsSimply(_ text: UnsafeBufferPointer<UInt8>, with first: UInt8) -> Bool {
    switch first {
    case 0x2D where text.count > 1:
      // `-c` and `--name`
      return isLetter(text[1]) || text[1] == 0x2D && (text.count == 2 || text[2] != 0x2D)
    case 0x2E where text.count > 1:
      // `./name` and `.name`
      return text[1] == 0x2F || text.count > 4 && isLetter(text[1])
    case 0x30...0x39, 0x2B, 0x54, 0x74, 0x46, 0x66, 0x4E, 0x6E, 0x59, 0x79, 0x4F, 0x6F:
      return !PlainScalar.needsQuotes(text)
    default: return false
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Copies a text until a byte asks for quotes.
  @inline(__always)
  private static func copySimple(
    _ text: UnsafeBufferPointer<UInt8>, to memory: UnsafeMutablePointer<UInt8>?
  ) -> Bool {
    guard let base = text.baseAddress else { return false }
    var offset = 0
    while offset < text.count {
      let bytes = Bytes16(base + offset)
      if let memory { bytes.store(to: memory + offset) }
      let rest = text.count &- offset
      if !Bytes16.isEmpty(stops(in: bytes) .& Bytes16.first(rest)) {
        guard areHarmless(base + offset, count: min(rest, 16)) else { return false }
      }
      offset &+= 16
    }
    return true
  }

  /// Whether none of some bytes asks for quotes.
  private static func areHarmless(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    (0..<count).allSatisfy { index in
      let byte = start[index]
      guard byte != 0x3A, byte != 0x23 else { return isHarmless(start + index) }
      return byte >= 0x20 && byte < 0x7F
    }
  }

  /// Whether a byte is a colon without a space behind it or a hash without one before it.
  @inline(__always)
  private static func isHarmless(_ byte: UnsafePointer<UInt8>) -> Bool {
    byte[0] == 0x3A ? byte[1] != 0x20 : byte[0] == 0x23 && byte[-1] != 0x20
  }

  /// The bytes that are no ordinary characters: controls, colons, hashes, and those beyond ASCII.
  @inline(__always)
  private static func stops(in bytes: Bytes16) -> Bytes16.Mask {
    .!bytes.visible .| bytes.equal(0x3A) .| bytes.equal(0x23)
  }
}
