/// One step of a path that leads to several fields, as replacements write it.
package enum MatchStep: Sendable {
  /// `name`: a field of a mapping.
  case field(String)
  /// `0`: an item of a list by its position.
  case index(Int)
  /// `[name=web]` and `[=web]`: items of a list that have a field, or are a value.
  case item(key: String, value: String)
  /// `*`: every item of a list.
  case every
  /// `[name]`: what is in brackets and has no equals sign.
  case incomplete(String)

  /// The steps of a path such as `spec.containers.[name=web].image`.
  package static func split(_ path: String) -> [MatchStep] {
    PathNotation.splitKeepingBrackets(path, at: UInt8(ascii: ".")).map(MatchStep.init)
  }

  /// Reads one step.
  package init(_ text: String) {
    let utf8 = text.utf8
    if let index = Int(text), index >= 0 {
      self = .index(index)
    } else if utf8.first == UInt8(ascii: "["), utf8.last == UInt8(ascii: "]") {
      self = Self.inBrackets(String(utf8.dropFirst().dropLast()) ?? "", text)
    } else {
      self = text == "*" ? .every : .field(text)
    }
  }

  private static func inBrackets(_ inside: String, _ text: String) -> MatchStep {
    let utf8 = inside.utf8
    guard let sign = utf8.firstIndex(of: UInt8(ascii: "=")) else { return .incomplete(text) }
    return .item(
      key: String(inside[..<sign]), value: String(inside[utf8.index(after: sign)...]))
  }
}
