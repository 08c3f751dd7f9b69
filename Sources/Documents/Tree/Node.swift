/// A value of a document: a small handle into its arena.
///
/// Code that reads a few values uses nodes; code that walks whole trees takes the arena and ids,
/// which needs no reference counting.
@usableFromInline
package struct Node: Sendable {
  @usableFromInline package let arena: Arena
  @usableFromInline package let id: Int32

  @inlinable
  package init(_ arena: Arena, _ id: Int32) {
    self.arena = arena
    self.id = id
  }
}

extension Node: Equatable {
  /// Whether both are the same node of the same arena; for equal content compare what they print.
  @inlinable package static func == (one: Node, other: Node) -> Bool {
    one.arena === other.arena && one.id == other.id
  }
}
