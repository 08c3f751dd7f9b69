internal import Documents
internal import Manifests

/// `nameSuffix`: goes behind every name; references to the names follow at the end.
struct NameSuffixTransformer: Transformer {
  static let fields = ["nameSuffix"]

  private let suffix: TextEntry

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    guard let suffix = reader.text(fields["nameSuffix"], "nameSuffix"), !suffix.text.isEmpty else {
      return []
    }
    return [NameSuffixTransformer(suffix: suffix)]
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let change = NameChange(entry: suffix, side: .back, fields: accumulation.fields.nameSuffix)
    accumulation.manifests.change { change.apply(to: &$0, &findings) }
  }
}
