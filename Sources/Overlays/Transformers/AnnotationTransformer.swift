internal import Documents
internal import Manifests

/// `commonAnnotations`: annotations of objects and of the templates in them.
struct AnnotationTransformer: Transformer {
  static let fields = ["commonAnnotations"]

  private let annotations: [PairEntry]

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    let annotations = reader.pairs(fields["commonAnnotations"], "commonAnnotations")
    return annotations.isEmpty ? [] : [AnnotationTransformer(annotations: annotations.sortedByKey)]
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    MapChange(entries: annotations, fields: accumulation.fields.commonAnnotations)
      .apply(to: &accumulation.manifests, &findings)
  }
}
