internal import Documents
internal import Manifests

/// `commonLabels`: labels of objects, templates and selectors alike.
struct CommonLabelTransformer: Transformer {
  static let fields = ["commonLabels"]

  private let labels: [PairEntry]

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    let labels = reader.pairs(fields["commonLabels"], "commonLabels")
    return labels.isEmpty ? [] : [CommonLabelTransformer(labels: labels.sortedByKey)]
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    MapChange(entries: labels, fields: accumulation.fields.commonLabels)
      .apply(to: &accumulation.manifests, &findings)
  }
}
