internal import Documents
internal import Reconciler

extension MarkdownText {
  /// A text in the line of an HTML element.
  static func element(_ text: String) -> String {
    "<code>" + XMLText.escaped(Visible.text(text, limit: longest)) + "</code>"
  }
}
