internal import Documents
internal import Manifests

/// What makes an object that no file holds.
protocol Generator: Sendable {
  /// The kind of kustomize's generators that does the same.
  var plugin: String { get }
  var name: TextEntry { get }
  var behavior: GeneratorBehavior { get }
  /// Makes the object.
  func generate(_ loader: Loader, source: Int32, _ findings: inout Findings) -> Manifest
}

/// What becomes of an object that is there already.
enum GeneratorBehavior: String, CaseIterable, Sendable {
  case create, merge, replace
}

extension FieldReader {
  /// Says that a word is no behavior.
  mutating func addUnknownBehavior(_ text: String, at node: Node, severity: Severity) {
    let words = GeneratorBehavior.allCases.map(\.rawValue)
    add(
      "generator-behavior", "`\(text)` is none of \(words.joined(separator: ", "))", at: node,
      severity: severity, hint: Suggestion.hint(for: text, among: words))
  }
}
