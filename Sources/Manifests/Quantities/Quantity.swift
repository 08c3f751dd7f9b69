package import Documents

/// An amount as Kubernetes writes it: `500m`, `1.5Gi`, `1e3`.
package struct Quantity: Sendable {
  /// What a suffix multiplies by.
  private struct Scale {
    var tens = 0
    var twos = 0
  }

  private static let tens = [
    "": 0, "n": -9, "u": -6, "m": -3, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18,
  ]
  private static let twos = ["Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60]
  /// How many digits fit the number below.
  private static let mostDigits = 19

  private let isNegative: Bool
  /// The digits without a point, and without zeros in front.
  private let digits: [UInt8]
  private let scale: Scale

  /// Reads an amount; nil if a text is none.
  package init?(_ text: Text) {
    var rest = text[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let number = rest.prefix { Self.isDigit($0) || $0 == UInt8(ascii: ".") }
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, number.contains(where: Self.isDigit),
      var scale = Self.scale(rest.dropFirst(number.count))
    else { return nil }
    if parts.count == 2 { scale.tens -= parts[1].count }
    digits = Array(parts.joined().drop { $0 == UInt8(ascii: "0") })
    self.scale = scale
  }

  /// Whether both are the same amount.
  package func isSame(as other: Quantity) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && other.digits.isEmpty }
    guard isNegative == other.isNegative else { return false }
    guard let one = factors, let other = other.factors else {
      return digits == other.digits && scale.tens == other.scale.tens
        && scale.twos == other.scale.twos
    }
    return one == other
  }

  /// The amount as a number that neither two nor five divides, and how often these do; nil for
  /// numbers of many digits.
  private var factors: (rest: UInt64, twos: Int, fives: Int)? {
    guard digits.count <= Self.mostDigits else { return nil }
    var rest = digits.reduce(0) { $0 * 10 + UInt64($1 & 0x0F) }
    var (twos, fives) = (scale.tens + scale.twos, scale.tens)
    while rest.isMultiple(of: 2) { (rest, twos) = (rest / 2, twos + 1) }
    while rest.isMultiple(of: 5) { (rest, fives) = (rest / 5, fives + 1) }
    return (rest, twos, fives)
  }

  private static func scale(_ suffix: Slice<Text>) -> Scale? {
    if suffix.count <= 2 {
      let name = String(decoding: suffix, as: UTF8.self)
      if let tens = tens[name] { return Scale(tens: tens) }
      if let twos = twos[name] { return Scale(twos: twos) }
    }
    guard let mark = suffix.first, mark | 0x20 == UInt8(ascii: "e") else { return nil }
    var digits = suffix.dropFirst()
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    // Beyond this all amounts are too large, or nothing.
    let number = digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 100_000) }
    return Scale(tens: isNegative ? -number : number)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
