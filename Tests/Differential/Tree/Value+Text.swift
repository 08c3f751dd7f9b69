extension Value {
  /// The value as a YAML document.
  package var document: String {
    switch self {
    case .map(let entries) where !entries.isEmpty: Self.block(entries, indent: "")
    case .list(let items) where !items.isEmpty: Self.block(items, indent: "")
    default: flow + "\n"
    }
  }

  /// The value on one line.
  package var flow: String {
    switch self {
    case .plain(let text): text
    case .text(let text): Self.isPlain(text) ? text : Self.quoted(text)
    case .lines(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { Self.key($0.key) + ": " + $0.value.flow }.joined(separator: ", ") + "}"
    }
  }

  /// The value as JSON; plain scalars that JSON does not know become strings.
  package var json: String {
    switch self {
    case .plain(let text): Self.isJSON(text) ? text : Self.quoted(text)
    case .text(let text), .lines(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.json).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { Self.quoted($0.key) + ": " + $0.value.json }.joined(separator: ", ") + "}"
    }
  }

  private static func block(_ entries: [Entry], indent: String) -> String {
    entries.map { entry in
      indent + key(entry.key) + ":" + behind(entry.value, indent: indent, isInList: false)
    }.joined()
  }

  private static func block(_ items: [Value], indent: String) -> String {
    items.map { indent + "-" + behind($0, indent: indent, isInList: true) }.joined()
  }

  /// What follows the colon of a key or the dash of an item.
  private static func behind(_ value: Value, indent: String, isInList: Bool) -> String {
    let inner = indent + "  "
    switch value {
    case .map(let entries) where !entries.isEmpty:
      let text = block(entries, indent: inner)
      return isInList ? " " + text.dropFirst(inner.count) : "\n" + text
    case .list(let items) where !items.isEmpty:
      if isInList { return " " + block(items, indent: inner).dropFirst(inner.count) }
      return "\n" + block(items, indent: indent)
    case .lines(let text) where canBeBlock(text):
      let mark = text.hasSuffix("\n") ? "|" : "|-"
      let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
      let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      return " \(mark)\n" + lines.map { $0.isEmpty ? "\n" : "\(inner)\($0)\n" }.joined()
    default:
      return " " + value.flow + "\n"
    }
  }

  private static func canBeBlock(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !" \t\n".unicodeScalars.contains(first) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { $0 == "\n" || (" "..."~").contains($0) }
      && !text.hasSuffix("\n\n")
  }

  private static func key(_ key: String) -> String { isPlain(key) ? key : quoted(key) }

  private static func isJSON(_ text: String) -> Bool {
    if ["true", "false", "null"].contains(text) { return true }
    guard text == "0" || !text.hasPrefix("0"), text.utf8.count < 10 else { return false }
    return !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Whether a string can stand without quotes in every reading of YAML.
  private static func isPlain(_ text: String) -> Bool {
    let reserved = [
      "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
    ]
    guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "/"),
      !reserved.contains(text.lowercased())
    else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (45...57).contains($0) || $0 == 95 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func quoted(_ text: String) -> String {
    let characters = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      case " "..."~", "\u{A1}"..."\u{2027}": String(scalar)
      case _ where scalar.value < 0x1_0000:
        "\\u" + String(String(0x1_0000 + scalar.value, radix: 16).dropFirst())
      default: "\\U" + String(String(0x1_0000_0000 + UInt64(scalar.value), radix: 16).dropFirst())
      }
    }
    return "\"" + characters.joined() + "\""
  }
}
