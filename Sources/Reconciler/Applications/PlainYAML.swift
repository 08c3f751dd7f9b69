internal import Documents

/// A small tree of our own making, and how it is written as YAML: in blocks, for people to review.
indirect enum PlainYAML {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([PlainYAML])
  case map([(String, PlainYAML)])
  /// One text of several parts, each in a line of its own.
  case parts([String], separator: String)

  /// The text of a document.
  var document: String { block(indent: 0, isItem: false) }

  /// The lines of a value below its key, or behind the hyphen of its item.
  private func block(indent: Int, isItem: Bool) -> String {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .map(let fields) where !fields.isEmpty:
      return fields.enumerated().map { number, field in
        let start = isItem && number == 0 ? "" : margin
        return start + Self.scalar(field.0) + ":" + field.1.afterKey(indent: indent)
      }.joined()
    case .list(let items) where !items.isEmpty:
      return items.map { margin + "- " + $0.block(indent: indent + 2, isItem: true) }.joined()
    default: return inline(indent: indent) + "\n"
    }
  }

  /// A value behind the colon of its key.
  private func afterKey(indent: Int) -> String {
    switch self {
    case .map(let fields) where !fields.isEmpty:
      "\n" + block(indent: indent + 2, isItem: false)
    case .list(let items) where !items.isEmpty: "\n" + block(indent: indent, isItem: false)
    default: " " + inline(indent: indent) + "\n"
    }
  }

  private func inline(indent: Int) -> String {
    switch self {
    case .text(let text): return Self.scalar(text)
    case .number(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list: return "[]"
    case .map: return "{}"
    case .parts(let parts, let separator):
      guard parts.count > 1 else { return Self.scalar(parts.first ?? "") }
      // A backslash at the end of a line takes the line break and the blanks behind it away.
      let lines = "\\\n" + String(repeating: " ", count: indent + 2)
      return "\"" + parts.map(Self.escaped).joined(separator: separator + lines) + "\""
    }
  }

  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  /// A text as every reader of YAML takes it for one: in quotes, if it may be read as something else.
  private static func scalar(_ text: String) -> String {
    guard let first = text.utf8.first, first == UInt8(ascii: "/") || first.isAlphanumeric,
      !first.isDigit, text.utf8.last != UInt8(ascii: ":"),
      text.utf8.allSatisfy({ $0.isAlphanumeric || "/:._-=".utf8.contains($0) }),
      !words.contains(text.lowercased())
    else { return "\"" + escaped(text) + "\"" }
    return text
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
    }
    return result
  }
}
