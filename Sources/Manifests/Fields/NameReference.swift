/// Where objects of one kind are referred to by name.
package struct NameReference: Sendable {
  /// What is referred to; empty names are wildcards.
  package let target: ObjectKind
  package var fields: [FieldSpec]

  package init(target: ObjectKind, fields: [FieldSpec]) {
    self.target = target
    self.fields = fields
  }

  /// Reads a line with a kind, and below it indented lines with the fields that refer to it.
  package static func list(_ text: String) -> [NameReference] {
    var references: [NameReference] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: " ") {
        guard let field = FieldSpec(line: line), !references.isEmpty else { continue }
        references[references.count - 1].fields.append(field)
      } else {
        references.append(NameReference(target: ObjectKind(notation: line), fields: []))
      }
    }
    return references
  }
}
