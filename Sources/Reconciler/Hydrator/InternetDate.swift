/// A moment as RFC 3339 writes it, in the form that Go prints.
struct InternetDate {
  let text: String

  /// A moment in Greenwich; nil if it is none that git and everybody else can write.
  init?(secondsSince1970 seconds: Int64) {
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    let (days, time) = Int(seconds).quotientAndRemainder(dividingBy: 86_400)
    let (year, month, day) = Self.date(days + Self.days(before: 1970))
    let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    let clock = [time / 3600, time / 60 % 60, time % 60].map { Self.digits($0, 2) }
    text = "\(date)T\(clock.joined(separator: ":"))Z"
  }

  /// Reads a moment, with its own zone; parts of a second are left out.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
      (try? CalendarDate(String(decoding: bytes[..<10], as: UTF8.self))) != nil,
      Self.isClock(bytes[11..<19], limits: [24, 60, 60])
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard rest.first?.isDigit == true else { return nil }
      rest = rest.drop(while: \.isDigit)
    }
    guard let zone = Self.zone(rest) else { return nil }
    self.text = String(decoding: bytes[..<19], as: UTF8.self) + zone
  }

  /// A distance to Greenwich; none is `Z`.
  private static func zone(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.elementsEqual("Z".utf8) { return "Z" }
    guard let sign = bytes.first, "+-".utf8.contains(sign),
      isClock(bytes.dropFirst(), limits: [24, 60])
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.dropFirst() == "00:00" ? "Z" : text
  }

  /// Whether these are numbers of two digits with colons between, each below its limit.
  private static func isClock(_ bytes: ArraySlice<UInt8>, limits: [Int]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count == limits.count
      && zip(parts, limits).allSatisfy { part, limit in
        part.count == 2 && part.allSatisfy(\.isDigit)
          && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } < limit
      }
  }

  /// The date of a day that is counted from the first day of the year 1.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // A year has 366 days at most, so this is never too late.
    var year = 1 + days / 366
    while Self.days(before: year + 1) <= days { year += 1 }
    var month = 1
    var rest = days - Self.days(before: year)
    while rest >= CalendarDate.days(in: month, of: year) {
      rest -= CalendarDate.days(in: month, of: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  private static func days(before year: Int) -> Int {
    let past = year - 1
    return 365 * past + past / 4 - past / 100 + past / 400
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
