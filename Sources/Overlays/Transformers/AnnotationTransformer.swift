internal import Documents
internal import Manifests

/// `commonAnnotations`: annotations of objects and of the templates in them.
struct AnnotationTransformer: Transformer {
  static let fields = ["commonAnnotations"]

  private let annotations: [PairEntry]
  /// Where they go, if an object says that.
  private var ownFields: [FieldSpec]?

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    let annotations = reader.pairs(fields["commonAnnotations"], "commonAnnotations")
    return annotations.isEmpty ? [] : [AnnotationTransformer(annotations: annotations.sortedByKey)]
  }

  /// Reads an object with annotations and their fields.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["annotations", "fieldSpecs"])
    let annotations = reader.pairs(fields["annotations"], "annotations").sortedByKey
    return [
      AnnotationTransformer(
        annotations: annotations, ownFields: reader.fieldSpecs(fields) ?? [])
    ]
  }

  var plugins: [String] { ["AnnotationsTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = ownFields ?? accumulation.fields[.commonAnnotations]
    MapChange(entries: annotations, fields: fields).apply(to: &accumulation.manifests, &findings)
  }
}
