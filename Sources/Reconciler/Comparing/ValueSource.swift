internal import Documents

/// A line that gave a value.
package struct ValueSource: Sendable {
  package let path: String
  package let line: Int
  /// What happened there: `set`, `append`, `prepend`, `unset`, `bind`, `from`, and `written` for what
  /// is no key of a configuration file.
  package let action: String
}

extension ValueSource: Equatable {
  package static func == (one: ValueSource, other: ValueSource) -> Bool {
    one.line == other.line && one.action == other.action && one.path.isSameInBytes(as: other.path)
  }
}
