/// Which field of which objects: what a transformer changes, or where a name is referred to.
package struct FieldSpec: Hashable, Sendable {
  package let kind: KindPattern
  package let path: FieldPath
  /// Whether the field is created where it is missing.
  package let creates: Bool

  package init(kind: KindPattern, path: FieldPath, creates: Bool) {
    self.kind = kind
    self.path = path
    self.creates = creates
  }

  /// Reads lines as `Deployment.apps/v1 spec/replicas +`; the plus says that the field is created.
  package static func list(_ text: StaticString) -> [FieldSpec] {
    FieldLines(FieldNotation.bytes(of: text)).fields
  }

  init?(line: FieldNotation.Bytes) {
    let words = FieldNotation.words(of: line)
    guard words.count >= 2 else { return nil }
    kind = FieldNotation.kind(words[0])
    path = FieldPath(bytes: words[1])
    creates = words.count == 3
  }
}
