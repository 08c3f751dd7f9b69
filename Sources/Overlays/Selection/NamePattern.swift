internal import Manifests

/// What a selector says of a name: a regular expression that must mean the whole of it.
enum NamePattern: Sendable {
  case any
  case name(Name)
  case pattern(Pattern)

  /// Reads what is written; nothing means any name.
  init(_ text: String) throws(PatternError) {
    if text.isEmpty {
      self = .any
    } else if text.utf8.allSatisfy(Self.isSimple) {
      self = .name(Name(text))
    } else {
      self = .pattern(try Pattern("^(?:\(text))$"))
    }
  }

  /// Characters that mean themselves in an expression.
  private static func isSimple(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a name is meant.
  func allows(_ name: Name) -> Bool {
    switch self {
    case .any: true
    case .name(let wanted): wanted == name
    case .pattern(let pattern): pattern.isFound(in: name.string) == true
    }
  }
}
