import Foundation

/// The part of SARIF 2.1.0 that a check writes, as its schema has it: which members objects have, which
/// they must have, and of which types. Whatever else there is, is a mistake.
enum SARIFShape {
  indirect enum Shape: Sendable {
    case text
    case whole(from: Int)
    case flag
    case word([String])
    /// A reference without blanks and other characters that no URI has.
    case address
    case list(Shape)
    case object([String: Shape], required: [String])
    /// Members of any names.
    case bag(Shape)
    case anything
  }

  private static let message = Shape.object(
    ["text": .text, "markdown": .text], required: ["text"])
  private static let artifact = Shape.object(["uri": .address], required: ["uri"])
  private static let region = Shape.object(
    [
      "startLine": .whole(from: 1), "startColumn": .whole(from: 1), "endLine": .whole(from: 1),
      "endColumn": .whole(from: 1),
    ], required: ["startLine"])
  private static let location = Shape.object(
    [
      "physicalLocation": .object(
        ["artifactLocation": artifact, "region": region], required: ["artifactLocation"]),
      "message": message,
    ], required: [])
  private static let fix = Shape.object(
    [
      "description": message,
      "artifactChanges": .list(
        .object(
          [
            "artifactLocation": artifact,
            "replacements": .list(
              .object(
                [
                  "deletedRegion": region,
                  "insertedContent": .object(["text": .text], required: ["text"]),
                ], required: ["deletedRegion"])),
          ], required: ["artifactLocation", "replacements"])),
    ], required: ["artifactChanges"])
  private static let result = Shape.object(
    [
      "ruleId": .text, "ruleIndex": .whole(from: 0),
      "level": .word(["none", "note", "warning", "error"]), "message": message,
      "locations": .list(location), "relatedLocations": .list(location), "fixes": .list(fix),
      "partialFingerprints": .bag(.text), "properties": .bag(.anything),
      "suppressions": .list(
        .object(
          [
            "kind": .word(["inSource", "external"]),
            "status": .word(["accepted", "underReview", "rejected"]), "justification": .text,
          ], required: ["kind"])),
    ], required: ["message"])
  private static let rule = Shape.object(
    [
      "id": .text, "shortDescription": message, "fullDescription": message, "help": message,
      "properties": .bag(.anything),
    ], required: ["id"])
  static let log = Shape.object(
    [
      "$schema": .address, "version": .word(["2.1.0"]),
      "runs": .list(
        .object(
          [
            "tool": .object(
              [
                "driver": .object(
                  ["name": .text, "version": .text, "rules": .list(rule)], required: ["name"])
              ], required: ["driver"]),
            "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]),
            "invocations": .list(
              .object(
                [
                  "executionSuccessful": .flag,
                  "toolExecutionNotifications": .list(
                    .object(
                      ["level": .word(["none", "note", "warning", "error"]), "message": message],
                      required: ["message"])),
                ], required: ["executionSuccessful"])),
            "results": .list(result),
          ], required: ["tool"])),
    ], required: ["version", "runs"])

  /// What does not fit.
  static func mistakes(_ value: Any, _ shape: Shape, at path: String = "$") -> [String] {
    switch (shape, value) {
    case (.anything, _), (.text, is String): return []
    case (.flag, is Bool): return []
    case (.whole(let least), let number as Int) where number >= least: return []
    case (.word(let words), let text as String) where words.contains(text): return []
    case (.address, let text as String):
      let isPlain = text.utf8.allSatisfy {
        $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0)
      }
      return isPlain && URL(string: text) != nil ? [] : ["\(path): no address"]
    case (.list(let shape), let list as [Any]):
      return list.enumerated().flatMap { mistakes($1, shape, at: "\(path)[\($0)]") }
    case (.bag(let shape), let members as [String: Any]):
      return members.flatMap { mistakes($1, shape, at: path + "." + $0) }
    case (.object(let known, let required), let members as [String: Any]):
      return required.filter { members[$0] == nil }.map { "\(path): no \($0)" }
        + members.flatMap { name, value in
          known[name].map { mistakes(value, $0, at: path + "." + name) }
            ?? ["\(path): \(name) is not known"]
        }
    default: return ["\(path): another type"]
    }
  }
}
