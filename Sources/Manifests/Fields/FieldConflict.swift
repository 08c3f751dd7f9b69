/// Two entries about one field, of which only one creates it where it is missing.
package struct FieldConflict: Error {
  /// The entry that came second.
  package let field: FieldSpec

  package init(_ field: FieldSpec) {
    self.field = field
  }
}
