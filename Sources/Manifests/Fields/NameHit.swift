/// A field of an object that may hold the name of another.
package struct NameHit: Sendable {
  package let node: Int32
  /// The field, by its place among those of the kind.
  package let field: Int

  package init(node: Int32, field: Int) {
    self.node = node
    self.field = field
  }
}
