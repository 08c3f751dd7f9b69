/// A text and the path under which people know it.
package struct SourceFile: Sendable {
  package let path: String
  package let text: SourceText

  package init(path: String, text: SourceText) {
    self.path = path
    self.text = text
  }
}
