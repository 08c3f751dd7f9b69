internal import Documents
internal import Manifests

/// Gives generated objects the hash of their content at once, not at the end.
struct HashTransformer: Transformer {
  static let fields: [String] = []

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] { [] }

  /// Reads an object, which has nothing to say.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    _ = reader.fields(ofObject: object, known: [])
    return [HashTransformer()]
  }

  var plugins: [String] { ["HashTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    accumulation.manifests.change { NameHash.apply(to: &$0, &findings) }
  }
}
