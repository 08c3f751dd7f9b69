package import Documents

extension Text {
  /// The document that stands in a text; nil if it is none.
  package func readDocument() -> Document? {
    let parsed = ParsedText.parse(SourceText(self), as: .resource)
    return parsed.hasErrors ? nil : parsed.documents.first
  }
}
