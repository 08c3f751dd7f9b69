internal import Documents

extension StructuredText {
  /// What YAML has that is not printed again; nil if all is.
  static func loss(in text: String) -> String? {
    let parsed = ParsedText.parse(SourceText(text), as: .resource, expanding: false)
    let roots = parsed.documents.map(\.root)
    if roots.contains(where: hasProperties) { return "anchors or tags" }
    return hasComments(text) ? "comments" : nil
  }

  /// How many documents a text holds.
  static func documentCount(of text: String) -> Int {
    ParsedText.parse(SourceText(text), as: .resource).documents.count
  }

  private static func hasProperties(_ node: Node) -> Bool {
    node.kind == .alias || node.anchor != nil || node.tag != nil
      || node.children.contains(where: hasProperties)
  }

  /// A comment is what can be taken away without any change of what the text means.
  private static func hasComments(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let starts = bytes.indices.filter { offset in
      bytes[offset] == UInt8(ascii: "#") && (offset == 0 || bytes[offset - 1] <= 0x20)
    }
    guard !starts.isEmpty, let whole = printed(bytes) else { return false }
    return starts.contains { start in
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      return printed(Array(bytes[..<start] + bytes[end...])) == whole
    }
  }

  private static func printed(_ bytes: [UInt8]) -> [UInt8]? {
    let parsed = ParsedText.parse(SourceText(bytes), as: .resource)
    guard !parsed.hasErrors else { return nil }
    var output = OutputText()
    for document in parsed.documents { document.root.printAsWritten(to: &output) }
    return output.array
  }
}
