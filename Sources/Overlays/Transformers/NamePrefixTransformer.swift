internal import Documents
internal import Manifests

/// `namePrefix`: goes before every name; references to the names follow at the end.
struct NamePrefixTransformer: Transformer {
  static let fields = ["namePrefix"]

  private let prefix: TextEntry

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    guard let prefix = reader.text(fields["namePrefix"], "namePrefix"), !prefix.text.isEmpty else {
      return []
    }
    return [NamePrefixTransformer(prefix: prefix)]
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let change = NameChange(entry: prefix, side: .front, fields: accumulation.fields.namePrefix)
    accumulation.manifests.change { change.apply(to: &$0, &findings) }
  }
}
