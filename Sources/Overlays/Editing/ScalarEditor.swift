package import Documents
internal import Manifests

/// Changes a scalar where it stands in a text of objects, patches or operations.
package struct ScalarEditor {
  private let text: SourceText
  private let parsed: ParsedText

  /// Nil if the text cannot be read.
  package init?(_ text: SourceText) {
    self.text = text
    parsed = Self.read(text)
    if parsed.hasErrors { return nil }
  }

  /// The whole file, in which the text may be but a block, with another value at a byte; nil if none
  /// begins there, or if that would change something else.
  package func set(at offset: Int, to value: String, in file: SourceText) -> SourceText? {
    for document in parsed.documents {
      guard let node = Self.scalar(at: offset, in: document.root) else { continue }
      let end = YAMLEnds(text, document.root).end(of: node)
      let edit = TextEdit(range: offset..<end, bytes: Array(written(value, like: node).utf8))
      let edited = SourceText(TextEdit.apply([edit], to: text.bytes))
      guard isSame(Self.read(edited), but: offset, value), file.count == text.count,
        file.bytes.slice(offset..<end) == text.bytes.slice(offset..<end)
      else { return nil }
      return SourceText(TextEdit.apply([edit], to: file.bytes))
    }
    return nil
  }

  private func written(_ value: String, like node: Node) -> String {
    let scalar = NewScalar(value, like: node)
    let yaml = scalar.yaml
    // Between brackets fewer texts need no quotes.
    return YAMLScalar.isPlainInBrackets(yaml.utf8) || yaml.hasPrefix("\"") || yaml.hasPrefix("'")
      ? yaml : QuotedText.quoted(value)
  }

  private static func read(_ text: SourceText) -> ParsedText {
    ParsedText.parse(text, as: .patch, expanding: false)
  }

  private static func scalar(at offset: Int, in root: Node) -> Node? {
    ValuePath.leaves(of: root).map(\.node).first { $0.offset == offset && $0.kind != .alias }
  }

  /// Whether another text says the same but for one value.
  private func isSame(_ other: ParsedText, but offset: Int, _ value: String) -> Bool {
    let old = parsed.documents.flatMap { ValuePath.leaves(of: $0.root) }
    let new = other.documents.flatMap { ValuePath.leaves(of: $0.root) }
    return !other.hasErrors && old.count == new.count
      && zip(old, new).allSatisfy { old, new in
        let wanted = old.node.offset == offset ? value : old.node.string
        return old.path.text == new.path.text && new.node.string.isSameInBytes(as: wanted)
      }
  }
}
