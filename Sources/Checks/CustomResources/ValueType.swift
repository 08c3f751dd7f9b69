internal import Documents

/// The types that schemas of definitions know.
enum ValueType: String, CaseIterable {
  case object, array, string, integer, number, boolean

  /// The type with its article, for messages.
  var article: String {
    switch self {
    case .object: "a mapping"
    case .array: "a list"
    case .string: "a string"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "a boolean"
    }
  }

  /// Whether a value is of the type.
  func allows(_ value: Node) -> Bool {
    switch self {
    case .object: value.kind == .mapping
    case .array: value.kind == .sequence
    case .string: value.kind == .string || value.kind == .timestamp
    case .integer: value.kind == .int || value.kind == .float && value.integer != nil
    case .number: value.kind == .int || value.kind == .float
    case .boolean: value.kind == .bool
    }
  }
}
