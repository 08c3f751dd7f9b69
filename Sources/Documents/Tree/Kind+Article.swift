extension Kind {
  /// The kind with its article, for messages.
  package var article: String {
    switch self {
    case .null: "empty"
    case .bool: "a boolean"
    case .int, .float: "a number"
    case .string: "a string"
    case .timestamp: "a date"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .alias: "an alias"
    }
  }
}
