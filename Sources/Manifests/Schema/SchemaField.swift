/// How the values of a field are merged.
package struct SchemaField: Hashable, Sendable {
  /// What stands in a field.
  package enum Shape: Sendable {
    case object
    /// A mapping whose keys are free; all its values have one type.
    case map
    /// A list that is one value: another takes its place.
    case atomicList
    /// A list of objects that are told apart by their merge keys.
    case mergedList
    /// A list of texts in which none stands twice.
    case setOfScalars
  }

  /// What a strategic merge patch may do with a field.
  package struct Strategies: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package static let merge = Strategies(rawValue: 1)
    package static let retainKeys = Strategies(rawValue: 2)
    package static let replace = Strategies(rawValue: 4)

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }
  }

  package let shape: Shape
  package let strategies: Strategies
  /// The type of the object, of the items of the list or of the values of the map.
  package let type: SchemaType?
  /// The fields by which the items of a list are told apart, the first of them before all others.
  package let mergeKeys: [String]

  /// Reads the value of a record: a letter for the shape, three digits of the type below, one of
  /// the strategies, then merge keys with blanks between them.
  init?(_ record: SchemaTable.Bytes) {
    guard record.count >= 5, let strategies = SchemaTable.number(record[4..<5]) else { return nil }
    self.strategies = Strategies(rawValue: strategies)
    type = SchemaType(digits: record[1..<4])
    mergeKeys = record[5...].split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let isMerged = self.strategies.contains(.merge)
    switch record[0] {
    case UInt8(ascii: "o"): shape = .object
    case UInt8(ascii: "m"): shape = .map
    case UInt8(ascii: "l"): shape = isMerged ? .mergedList : .atomicList
    default: shape = isMerged ? .setOfScalars : .atomicList
    }
  }
}
