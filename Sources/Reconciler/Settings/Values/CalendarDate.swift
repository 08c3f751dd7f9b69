/// A day.
package struct CalendarDate: SettingValue, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  init(_ text: String) throws(SettingMistake) {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else {
      throw SettingMistake("is not of the form `YYYY-MM-DD`")
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard year > 0, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { throw SettingMistake("is a day that no calendar has") }
  }

  /// The day of a moment in Greenwich; nil if no calendar has it.
  package init?(secondsSince1970 seconds: Int64) {
    guard let moment = InternetDate(secondsSince1970: seconds),
      let day = try? CalendarDate(String(moment.text.prefix(10)))
    else { return nil }
    self = day
  }

  /// `YYYY-MM-DD`.
  package var text: String {
    [(year, 4), (month, 2), (day, 2)].map { number, count in
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }.joined(separator: "-")
  }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// How many days a month has.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
