/// What the values of a key are.
package enum SparkType: UInt8, Sendable, Hashable {
  case boolean = 98  // b
  case integer = 105  // i
  case double = 100  // d
  case time = 116  // t
  case bytes = 121  // y
  case text = 115  // s
  /// A text that is looked at more closely: mostly one of a few.
  case checked = 99  // c
  case unknown = 45  // -

  /// Reads the letter of the table.
  init(letter: UInt8) { self = SparkType(rawValue: letter) ?? .unknown }
}
