package import Documents

/// A value of a difference as it may be shown.
///
/// Only `Secrecy` makes one, and it holds nothing of what it hides: no length, no hash, no node.
/// Nobody who is given a difference can get at a secret through it, however it is written out.
package struct ShownValue: Sendable {
  /// The value, in which whatever nobody shall read is replaced; nil if nothing of it may be shown.
  package let node: Node?

  /// For `Secrecy` alone.
  init(showing node: Node?) {
    self.node = node
  }

  /// What stands in the place of a value that is hidden.
  package static let hidden = "(hidden)"

  /// The text of a scalar, or of a hidden value; nil for collections.
  package var text: String? {
    guard let node else { return Self.hidden }
    return node.kind.isScalar ? node.string : nil
  }
}
