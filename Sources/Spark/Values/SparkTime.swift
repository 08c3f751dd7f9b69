/// A time, as Spark reads it: digits, and `us`, `ms`, `s`, `m` or `min`, `h` or `d`, in capitals or
/// not. What has no unit is meant in that of its key.
package struct SparkTime: Sendable, Hashable {
  /// What numbers without a unit count, by the key.
  package enum Unit: Sendable {
    case nanoseconds, microseconds, milliseconds, seconds, minutes, hours, days

    var nanoseconds: Int {
      switch self {
      case .nanoseconds: 1
      case .microseconds: 1000
      case .milliseconds: 1_000_000
      case .seconds: 1_000_000_000
      case .minutes: 60_000_000_000
      case .hours: 3_600_000_000_000
      case .days: 86_400_000_000_000
      }
    }
  }

  /// In the unit of the key; what is smaller than one of them is left out.
  package let count: Int
  package let unit: Unit

  package var milliseconds: Int {
    Self.converted(count, from: unit, to: .milliseconds)
  }

  private static let units: [String: Unit] = [
    "us": .microseconds, "ms": .milliseconds, "s": .seconds, "m": .minutes, "min": .minutes,
    "h": .hours, "d": .days,
  ]

  /// Reads the value of a key that has this unit; nil where it is none.
  package init?(_ text: String, in unit: Unit) {
    var digits = Spelling.trimmed(text.lowercased())
    let isNegative = digits.utf8.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    guard let measure = Spelling.measure(digits), !measure.hasPoint else { return nil }
    guard let own = measure.unit.isEmpty ? unit : Self.units[measure.unit] else { return nil }
    guard let number = Int(isNegative ? "-" + measure.number : String(measure.number)) else {
      return nil
    }
    count = Self.converted(number, from: own, to: unit)
    self.unit = unit
  }

  /// What is too large becomes the largest number.
  private static func converted(_ number: Int, from own: Unit, to unit: Unit) -> Int {
    guard own.nanoseconds > unit.nanoseconds else {
      return number / (unit.nanoseconds / own.nanoseconds)
    }
    let (count, isTooLarge) = number.multipliedReportingOverflow(
      by: own.nanoseconds / unit.nanoseconds)
    return isTooLarge ? (number < 0 ? Int.min : Int.max) : count
  }
}
