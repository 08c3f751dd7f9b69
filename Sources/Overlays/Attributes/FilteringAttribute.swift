internal import Documents

/// An attribute with which git writes other bytes than it has.
enum FilteringAttribute: String, CaseIterable {
  case eol, ident, filter
  case encoding = "working-tree-encoding"

  /// What a file has of it, if it changes the file.
  func choice(in choices: AttributeChoices, for text: SourceText) -> AttributeChoice? {
    guard let choice = choices[rawValue] else { return nil }
    let isChange =
      switch self {
      case .eol: choice.value == .text("crlf") && Self.isText(text, choices)
      case .ident: choice.value == .on
      case .filter: choice.value.isText
      case .encoding: Self.isEncoding(choice.value)
      }
    return isChange ? choice : nil
  }

  /// Whether the text stays what it is but for a few bytes.
  var leavesText: Bool { self == .eol || self == .ident }

  /// What ends it.
  var remedy: String {
    switch self {
    case .eol: "eol=lf"
    case .ident: "-ident"
    case .filter: "-filter"
    case .encoding: "!working-tree-encoding"
    }
  }

  /// Whether git takes a file for text; `crlf` is what `text` was called once.
  private static func isText(_ text: SourceText, _ choices: AttributeChoices) -> Bool {
    for name in ["text", "crlf"] {
      switch choices[name]?.value {
      case .on, .text("input"): return true
      case .off: return false
      case .text("auto"): return !text.bytes.contains(0)
      default: continue
      }
    }
    return true
  }

  /// git has UTF-8 as it is, and checks out nothing if this is on or off.
  private static func isEncoding(_ value: AttributeSetting.Value) -> Bool {
    guard case .text(let name) = value else { return true }
    return !["", "utf-8", "utf8"].contains(name.lowercased())
  }
}

extension AttributeSetting.Value {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
