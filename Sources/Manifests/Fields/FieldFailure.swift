/// A value that is not what a path or a transformer needs, by its id in the document.
package struct FieldFailure: Error {
  /// Says what is, with the path of the field.
  package let message: String
  package let node: Int32

  package init(_ message: String, at node: Int32) {
    self.message = message
    self.node = node
  }
}
