/// Reads what stands in a pattern from the first wildcard on.
struct PathPatternReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var steps: [PathPattern.Step] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether a byte stands for something else than itself.
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "\\")
  }

  /// The steps; nil if nothing fits them.
  mutating func read() -> [PathPattern.Step]? {
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "*"): readStars()
      case UInt8(ascii: "?"): steps.append(.oneOf(ByteSet().inverted))
      case UInt8(ascii: "["):
        guard let set = readSet() else { return nil }
        steps.append(.oneOf(set))
      case UInt8(ascii: "\\"):
        guard let escaped = take() else { return nil }
        steps.append(.byte(escaped))
      default: steps.append(.byte(byte))
      }
    }
    return steps
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.endIndex ? bytes[position + distance] : nil
  }

  private mutating func take() -> UInt8? {
    defer { position += 1 }
    return peek()
  }

  /// Two stars mean more than one only if they are all that stands between slashes.
  private mutating func readStars() {
    let first = position - 1
    while peek() == UInt8(ascii: "*") { position += 1 }
    let isAtStart = first == bytes.startIndex || bytes[first - 1] == UInt8(ascii: "/")
    guard position - first > 1, isAtStart else { return steps.append(.name) }
    switch (peek(), peek(1)) {
    case (nil, _), (UInt8(ascii: "\\"), UInt8(ascii: "/")): steps.append(.path)
    case (UInt8(ascii: "/"), _):
      position += 1
      steps.append(.folders)
    default: steps.append(.name)
    }
  }

  /// What stands in brackets; nil if they are not closed.
  private mutating func readSet() -> ByteSet? {
    var set = ByteSet()
    let isInverted = peek() == UInt8(ascii: "!") || peek() == UInt8(ascii: "^")
    if isInverted { position += 1 }
    var last: UInt8?
    repeat {
      guard let byte = take() else { return nil }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = take() else { return nil }
        set.insert(escaped)
        last = escaped
      } else if byte == UInt8(ascii: "-"), let first = last, let next = peek(),
        next != UInt8(ascii: "]")
      {
        guard let end = takeEnd() else { return nil }
        if first <= end { for byte in first...end { set.insert(byte) } }
        last = nil
      } else if byte == UInt8(ascii: "["), peek() == UInt8(ascii: ":") {
        guard addClass(to: &set, &last) else { return nil }
      } else {
        set.insert(byte)
        last = byte
      }
    } while peek() != UInt8(ascii: "]")
    position += 1
    return isInverted ? set.inverted : set
  }

  private mutating func takeEnd() -> UInt8? {
    guard let byte = take() else { return nil }
    return byte == UInt8(ascii: "\\") ? take() : byte
  }

  /// Adds a class such as `[:alpha:]`; what does not end like one is a bracket.
  private mutating func addClass(to set: inout ByteSet, _ last: inout UInt8?) -> Bool {
    let start = position + 1
    guard let end = bytes[min(start, bytes.endIndex)...].firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    guard end - start >= 1, bytes[end - 1] == UInt8(ascii: ":") else {
      set.insert(UInt8(ascii: "["))
      last = UInt8(ascii: "[")
      return true
    }
    let name = String(decoding: bytes[start..<end - 1], as: UTF8.self)
    guard let holds = Self.class(name) else { return false }
    for byte in UInt8(0)...127 where holds(byte) { set.insert(byte) }
    position = end + 1
    last = nil
    return true
  }

  private static func `class`(_ name: String) -> ((UInt8) -> Bool)? {
    switch name {
    case "alnum": { isLetter($0) || isDigit($0) }
    case "alpha": { isLetter($0) }
    case "blank": { $0 == 0x20 || $0 == 0x09 }
    case "cntrl": { $0 < 0x20 || $0 == 0x7F }
    case "digit": { isDigit($0) }
    case "graph": { $0 > 0x20 && $0 < 0x7F }
    case "lower": { isLetter($0) && $0 & 0x20 != 0 }
    case "print": { $0 >= 0x20 && $0 < 0x7F }
    case "punct": { $0 > 0x20 && $0 < 0x7F && !isLetter($0) && !isDigit($0) }
    case "space": { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    case "upper": { isLetter($0) && $0 & 0x20 == 0 }
    case "xdigit": { isDigit($0) || (isLetter($0) && $0 | 0x20 <= UInt8(ascii: "f")) }
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
