internal import Documents

/// A value that is written into a tree.
struct NewScalar {
  /// What a reader shall take it for.
  enum Form {
    /// A string, whatever it looks like.
    case string(Style)
    /// What it looks like.
    case open
  }

  let text: String
  let form: Form

  /// A value as another one is written.
  init(_ text: String, like other: TreeValue?) {
    self.text = text
    guard let other, other.kind == .string else {
      form = .open
      return
    }
    form = .string(other.node?.style ?? .plain)
  }

  /// A value as one of a document is written.
  init(_ text: String, like node: Node) {
    self.text = text
    form = node.kind == .string ? .string(node.style) : .open
  }

  /// A string.
  init(string text: String) {
    self.text = text
    form = .string(.plain)
  }

  /// The value in YAML.
  var yaml: String {
    switch form {
    case .open: return isPlain(asString: false) ? text : QuotedText.quoted(text)
    case .string(.doubleQuoted): return QuotedText.quoted(text)
    case .string(.singleQuoted) where text.unicodeScalars.allSatisfy(Self.isShown):
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    case .string: return isPlain(asString: true) ? text : QuotedText.quoted(text)
    }
  }

  /// The value in JSON.
  var json: String {
    guard case .open = form, !text.isEmpty,
      let node = ParsedText.parseJSON(SourceText(text), strictly: true).documents.first?.root,
      node.kind.isScalar, node.kind != .string
    else { return QuotedText.quoted(text) }
    return text
  }

  /// Whether a character needs no escape.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: false
    default: true
    }
  }

  /// Whether the text without quotes is read as it is, by all readers of YAML.
  private func isPlain(asString: Bool) -> Bool {
    guard !text.isEmpty, !text.utf8.contains(where: { $0 < 0x20 }) else { return false }
    let kinds = [Reading.resource, .configuration].map { kind(of: "key: \(text)\n", as: $0) }
    if asString { return kinds.allSatisfy { $0 == .string } }
    return kinds[0] != nil && kinds[0] == kinds[1]
  }

  /// What the value of a text with one key is; nil if that is another text.
  private func kind(of yaml: String, as reading: Reading) -> Kind? {
    let parsed = ParsedText.parse(SourceText(yaml), as: reading)
    guard parsed.problems.isEmpty, parsed.documents.count == 1,
      let value = parsed.documents[0].root["key"], value.kind.isScalar, value.style == .plain,
      value.tag == nil, value.anchor == nil, value.string.isSameInBytes(as: text)
    else { return nil }
    return value.kind
  }
}
