/// A number of bytes, as Spark reads it: digits, and `b`, `k`, `m`, `g`, `t` or `p` with a `b` behind
/// it or without, in capitals or not. What has no unit is meant in that of its key.
package struct SparkSize: Sendable, Hashable {
  /// The units, each 1,024 times the one before.
  package enum Unit: Int, Sendable, CaseIterable {
    case bytes, kibibytes, mebibytes, gibibytes, tebibytes, pebibytes

    package var bytes: Int { 1 << (10 * rawValue) }
  }

  /// Why a text is none.
  package enum Problem: Error, Hashable {
    /// It has a unit of Kubernetes: `1Gi`.
    case quantity(suggestion: String)
    /// It has a point: `1.5g`.
    case fraction(suggestion: String?)
    case unknownUnit(String)
    case malformed
    case tooLarge
  }

  /// In the unit of the key; what is smaller than one of them is left out.
  package let count: Int
  package let unit: Unit

  package var bytes: Int { count.multipliedReportingOverflow(by: unit.bytes).partialValue }

  private static let units: [String: Unit] = [
    "b": .bytes, "k": .kibibytes, "kb": .kibibytes, "m": .mebibytes, "mb": .mebibytes,
    "g": .gibibytes, "gb": .gibibytes, "t": .tebibytes, "tb": .tebibytes, "p": .pebibytes,
    "pb": .pebibytes,
  ]

  /// Reads the value of a key that has this unit.
  package init(_ text: String, in unit: Unit) throws(Problem) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let trimmed = Spelling.trimmed((isNegative ? String(text.dropFirst()) : text).lowercased())
    guard let measure = Spelling.measure(trimmed) else { throw .malformed }
    guard let own = measure.unit.isEmpty ? unit : Self.units[measure.unit] else {
      throw Self.unknown(measure)
    }
    guard !measure.hasPoint else { throw .fraction(suggestion: Self.whole(measure, own)) }
    guard let number = Int(measure.number) else { throw .tooLarge }
    count = (isNegative ? -1 : 1) * (try Self.converted(number, from: own, to: unit))
    self.unit = unit
  }

  private static func unknown(_ measure: Spelling.Measure) -> Problem {
    let isQuantity = ["ki", "mi", "gi", "ti", "pi"].contains(measure.unit)
    guard isQuantity, !measure.hasPoint else { return .unknownUnit(measure.unit) }
    return .quantity(suggestion: "\(measure.number)\(measure.unit.prefix(1))")
  }

  /// `1536m` for `1.5g`; nothing where that would be no whole number.
  private static func whole(_ measure: Spelling.Measure, _ unit: Unit) -> String? {
    guard unit != .bytes, let number = Double(measure.number), number < 1e6 else { return nil }
    let smaller = number * 1024
    guard smaller == smaller.rounded(), let letter = "bkmgt".dropFirst(unit.rawValue - 1).first
    else { return nil }
    return "\(Int(smaller))\(letter)"
  }

  private static func converted(
    _ number: Int, from own: Unit, to unit: Unit
  ) throws(Problem) -> Int {
    guard own.rawValue > unit.rawValue else { return number / (unit.bytes / own.bytes) }
    let (count, isTooLarge) = number.multipliedReportingOverflow(by: own.bytes / unit.bytes)
    guard !isTooLarge else { throw .tooLarge }
    return count
  }
}
