internal import Documents

/// Writes texts into Markdown so that nothing in them is obeyed.
package enum MarkdownText {
  /// A text as code within a line, between more backticks than stand together in it.
  package static func code(_ text: String) -> String {
    let text = Visible.text(text)
    var (run, longest) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text + space + fence
  }
}
