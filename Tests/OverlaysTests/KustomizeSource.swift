import Foundation
import Manifests
import Testing

/// The facts in a checkout of kustomize, which KUSTOMIZE_SOURCE names.
enum KustomizeSource {
  static let folder = ProcessInfo.processInfo.environment["KUSTOMIZE_SOURCE"]
  static let absence: Comment = "needs KUSTOMIZE_SOURCE, a checkout of kustomize 5.8.1"

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: (folder ?? "") + "/" + path, encoding: .utf8)
  }

  /// The text between backquotes behind a name in a file with default lists.
  static func list(_ name: String, in file: String) throws -> String {
    let text = try text("api/internal/konfig/builtinpluginconsts/\(file).go")
    let start = try #require(text.range(of: name + " = `\n")).upperBound
    return String(text[start...].prefix { $0 != "`" })
  }

  /// The entries of a list in YAML: those that stand deeper follow the one they belong to.
  static func entries(of text: String) -> [(depth: Int, fields: [String: String])] {
    var entries: [(depth: Int, fields: [String: String])] = []
    for line in text.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      var words = line.split(separator: " ").map(String.init)
      if words.first == "-" {
        entries.append((depth, [:]))
        words.removeFirst()
      }
      guard words.count == 2, words[0].hasSuffix(":"), !entries.isEmpty else { continue }
      entries[entries.count - 1].fields[String(words[0].dropLast())] = words[1]
    }
    return entries
  }

  /// A kind as an entry has it.
  static func kind(_ fields: [String: String]) -> KindPattern {
    KindPattern(
      group: Name(fields["group"] ?? ""), version: Name(fields["version"] ?? ""),
      kind: Name(fields["kind"] ?? ""))
  }

  /// A field as an entry has it.
  static func field(_ fields: [String: String]) -> FieldSpec {
    FieldSpec(
      kind: kind(fields), path: FieldPath(fields["path"] ?? ""), creates: fields["create"] == "true"
    )
  }

  /// The fields of a list.
  static func fields(_ name: String, in file: String) throws -> [FieldSpec] {
    entries(of: try list(name, in: file)).map { field($0.fields) }
  }
}
