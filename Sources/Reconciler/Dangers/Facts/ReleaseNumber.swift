/// The numbers that a version begins with: `4.1.0`, `v1.2`, `16-alpine`.
struct ReleaseNumber: Sendable, Comparable, CustomStringConvertible {
  private let numbers: [Int]

  /// Reads a tag; nil if it does not begin with numbers and dots.
  init?(_ text: String) {
    let text = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = text[head.endIndex...]
    guard rest.isEmpty || rest.utf8.first.map("-_+".utf8.contains) == true else { return nil }
    let parts = head.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap { $0 }
    guard !numbers.isEmpty, numbers.count == parts.count else { return nil }
    self.numbers = numbers
  }

  var major: Int { numbers[0] }
  /// Major and minor number.
  var line: [Int] { Array((numbers + [0]).prefix(2)) }
  var description: String { numbers.map { "\($0)" }.joined(separator: ".") }

  static func == (one: ReleaseNumber, other: ReleaseNumber) -> Bool {
    !(one < other) && !(other < one)
  }

  static func < (one: ReleaseNumber, other: ReleaseNumber) -> Bool {
    let count = max(one.numbers.count, other.numbers.count)
    return one.padded(to: count).lexicographicallyPrecedes(other.padded(to: count))
  }

  private func padded(to count: Int) -> [Int] {
    numbers + Array(repeating: 0, count: count - numbers.count)
  }
}
