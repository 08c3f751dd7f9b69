internal import Documents
internal import Manifests

/// One key in all environments.
package struct ComparedRow: Sendable {
  package let key: String
  /// The files or objects that have it.
  package private(set) var holders: [String]
  /// Whether nobody shall read its values.
  package private(set) var isSecret: Bool
  private var cells: [ComparedCell] = []
  /// For each environment the number of a cell; less than 0 if it has none.
  private var numbers: [Int32] = []
  private var known: [ComparedCell: Int32] = [:]

  init(_ value: EffectiveValue) {
    key = value.key.string
    holders = [value.holder.string]
    isSecret = value.isSecret
  }

  /// Adds the value of an environment by the number of its column.
  mutating func add(_ value: EffectiveValue, at column: Int) {
    fill(to: column)
    // Paths that are written alike, with a dot in a name or between two, are one.
    guard numbers.count == column else { return }
    isSecret = isSecret || value.isSecret
    let cell = ComparedCell(value: value.value, origins: value.origins)
    let number = known[cell] ?? Int32(cells.count)
    if number == cells.count {
      cells.append(cell)
      known[cell] = number
    }
    numbers.append(number)
  }

  /// Makes it as wide as the table.
  mutating func fill(to columns: Int) {
    while numbers.count < columns { numbers.append(-1) }
  }

  /// What an environment has, by the number of its column; nil if the key is not there.
  package subscript(column: Int) -> ComparedCell? {
    numbers[column] < 0 ? nil : cells[Int(numbers[column])]
  }

  /// Whether any environment has a value.
  var hasValue: Bool { cells.contains { $0.value != nil } }

  /// Whether the environments have different values, or only some of them have one.
  package var differs: Bool {
    let first = self[0]?.value
    return numbers.indices.contains { column in
      guard let value = self[column]?.value, let first else {
        return (self[column]?.value == nil) != (first == nil)
      }
      return !value.isSameInBytes(as: first)
    }
  }

  /// Whether both say the same of different holders.
  func isSame(as other: ComparedRow) -> Bool {
    isSecret == other.isSecret && numbers == other.numbers && cells == other.cells
  }

  /// Takes the holders of a row that says the same.
  mutating func join(_ other: ComparedRow) {
    holders += other.holders
  }
}
