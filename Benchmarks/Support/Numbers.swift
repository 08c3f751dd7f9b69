import Foundation

extension Double {
  /// The number with so many digits behind the point.
  package func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

extension [Double] {
  /// The middle one of several numbers.
  package var median: Double { sorted()[count / 2] }
}

extension Int {
  /// The number with a comma before each three digits.
  package var grouped: String {
    let digits = Array(String(self))
    let parts = digits.indices.map { index in
      let isStart = index > 0 && (digits.count - index) % 3 == 0
      return (isStart ? "," : "") + String(digits[index])
    }
    return parts.joined()
  }
}
