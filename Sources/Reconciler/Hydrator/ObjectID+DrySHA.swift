package import Documents
package import Git

extension ObjectID {
  /// How long a text may be that is read.
  private static let mostBytes = 1 << 20

  /// Reads `drySha` of a note or of a `hydrator.metadata` as Go reads it: in any letters, beside any
  /// other fields. Nil if the text is no JSON or names no commit; what stands there in several
  /// spellings means nothing.
  package init?(drySHAIn text: SourceText) {
    guard text.count <= Self.mostBytes,
      let root = ParsedText.parseJSON(text).documents.first?.root, root.kind == .mapping
    else { return nil }
    let values = root.entries.filter { $0.key.string.uppercased().isSameInBytes(as: "DRYSHA") }
    guard values.count == 1, let value = values.first?.value, value.kind == .string,
      let id = ObjectID(hexadecimal: value.string), id.description == value.string
    else { return nil }
    self = id
  }
}
