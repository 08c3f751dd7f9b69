/// Where objects of one kind are referred to by name.
package struct NameReference: Hashable, Sendable {
  /// What is referred to.
  package let target: KindPattern
  package var fields: [FieldSpec]

  package init(target: KindPattern, fields: [FieldSpec]) {
    self.target = target
    self.fields = fields
  }
}
