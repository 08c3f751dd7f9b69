internal import Documents

/// What one key is in an environment, and why.
package struct ComparedCell: Sendable {
  /// Nil if it was taken away.
  package let value: String?
  /// The lines that gave it a value, the one that counts last.
  package let origins: [ValueSource]
}

extension ComparedCell: Hashable {
  package static func == (one: ComparedCell, other: ComparedCell) -> Bool {
    guard (one.value == nil) == (other.value == nil) else { return false }
    return (one.value ?? "").isSameInBytes(as: other.value ?? "") && one.origins == other.origins
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(value?.utf8.count)
    for byte in (value ?? "").utf8 { hasher.combine(byte) }
    hasher.combine(origins.count)
  }
}
