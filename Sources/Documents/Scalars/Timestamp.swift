/// A date as go-yaml reads it: `2001-12-14`, `2001-12-14t21:59:43.10-05:00`, `2001-12-14 21:59:43`.
struct Timestamp {
  private var year = 0
  private var month = 0
  private var day = 0
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var nanoseconds = 0
  private var zoneMinutes = 0

  /// Reads a date; nil if the text is none or the day does not exist.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 8, text[4] == 0x2D, text[..<4].allSatisfy(PlainScalar.isDigit) else {
      return nil
    }
    var reader = Reader(text: text, offset: 5)
    year = text[..<4].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard let month = reader.number(), reader.pass(0x2D), let day = reader.number() else {
      return nil
    }
    self.month = month
    self.day = day
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    if reader.isAtEnd { return }
    let separator = text[reader.offset]
    reader.offset += 1
    if separator == 0x20 { reader.skipSpaces() }
    guard separator == 0x54 || separator == 0x74 || separator == 0x20, readTime(&reader) else {
      return nil
    }
    if separator != 0x20, !readZone(&reader) { return nil }
    guard reader.isAtEnd else { return nil }
  }

  private mutating func readTime(_ reader: inout Reader) -> Bool {
    guard let hour = reader.number(), reader.pass(0x3A), let minute = reader.number(),
      reader.pass(0x3A),
      let second = reader.number(), hour < 24, minute < 60, second < 60
    else { return false }
    (self.hour, self.minute, self.second) = (hour, minute, second)
    nanoseconds = reader.fraction()
    return true
  }

  private mutating func readZone(_ reader: inout Reader) -> Bool {
    if reader.pass(0x5A) { return true }
    let isNegative = reader.pass(0x2D)
    guard isNegative || reader.pass(0x2B), let hours = reader.twoDigits(), reader.pass(0x3A),
      let minutes = reader.twoDigits(), hours <= 24, minutes <= 60
    else { return false }
    zoneMinutes = (hours * 60 + minutes) * (isNegative ? -1 : 1)
    return true
  }

  /// The date in the form of RFC 3339, which has no zones a day or more away: nil for those.
  var text: String? {
    guard abs(zoneMinutes) < 24 * 60 else { return nil }
    var text = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    text += "T" + Self.padded(hour, 2) + ":" + Self.padded(minute, 2) + ":" + Self.padded(second, 2)
    if nanoseconds > 0 {
      var fraction = Self.padded(nanoseconds, 9)
      while fraction.hasSuffix("0") { fraction.removeLast() }
      text += "." + fraction
    }
    guard zoneMinutes != 0 else { return text + "Z" }
    let magnitude = abs(zoneMinutes)
    return text + (zoneMinutes < 0 ? "-" : "+") + Self.padded(magnitude / 60, 2) + ":"
      + Self.padded(magnitude % 60, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Reads the parts of a date from left to right.
  private struct Reader {
    let text: UnsafeBufferPointer<UInt8>
    var offset: Int

    var isAtEnd: Bool { offset == text.count }

    /// One digit or two.
    mutating func number() -> Int? {
      guard let first = digit() else { return nil }
      guard let second = digit() else { return first }
      return first * 10 + second
    }

    mutating func skipSpaces() {
      while pass(0x20) {}
    }

    mutating func twoDigits() -> Int? {
      guard let first = digit(), let second = digit() else { return nil }
      return first * 10 + second
    }

    mutating func pass(_ byte: UInt8) -> Bool {
      guard offset < text.count, text[offset] == byte else { return false }
      offset += 1
      return true
    }

    /// Digits behind a dot or a comma, as nanoseconds; more than nine are cut.
    mutating func fraction() -> Int {
      guard offset + 1 < text.count, text[offset] == 0x2E || text[offset] == 0x2C,
        PlainScalar.isDigit(text[offset + 1])
      else { return 0 }
      offset += 1
      var value = 0
      var count = 0
      while let next = digit() {
        if count < 9 {
          value = value * 10 + next
          count += 1
        }
      }
      while count < 9 {
        value *= 10
        count += 1
      }
      return value
    }

    private mutating func digit() -> Int? {
      guard offset < text.count, PlainScalar.isDigit(text[offset]) else { return nil }
      defer { offset += 1 }
      return Int(text[offset] - 0x30)
    }
  }
}
