/// The version of a program: numbers with points between them.
package struct ProgramVersion: Comparable, Sendable, CustomStringConvertible {
  /// None if a text has no version.
  private let numbers: [Int]

  /// Finds the first version in a text, such as `git version 2.39.5 (Apple Git-154)`.
  package init(_ text: String) {
    let digits = text.utf8.drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    numbers = digits.split(separator: 0x2E).prefix(4).compactMap { Int(String(Substring($0))) }
  }

  /// Whether there is one.
  package var isKnown: Bool { !numbers.isEmpty }

  package var description: String { numbers.map(String.init).joined(separator: ".") }

  package static func < (one: ProgramVersion, other: ProgramVersion) -> Bool {
    one.numbers.lexicographicallyPrecedes(other.numbers)
  }
}
