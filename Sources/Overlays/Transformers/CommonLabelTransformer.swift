internal import Documents
internal import Manifests

/// `commonLabels`: labels of objects, templates and selectors alike.
struct CommonLabelTransformer: Transformer {
  static let fields = ["commonLabels"]

  private let labels: [PairEntry]
  /// Where they go, if an object says that.
  private var ownFields: [FieldSpec]?

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    let labels = reader.pairs(fields["commonLabels"], "commonLabels")
    // kustomize runs this one behind all `labels`, too.
    let isAsked =
      !labels.isEmpty || (fields["labels"]?.kind == .sequence && fields["labels"]?.count != 0)
    return isAsked ? [CommonLabelTransformer(labels: labels.sortedByKey)] : []
  }

  /// Reads an object with labels and their fields.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["labels", "fieldSpecs"])
    let labels = reader.pairs(fields["labels"], "labels").sortedByKey
    return [CommonLabelTransformer(labels: labels, ownFields: reader.fieldSpecs(fields) ?? [])]
  }

  var plugins: [String] { ["LabelTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = ownFields ?? accumulation.fields[.commonLabels]
    MapChange(entries: labels, fields: fields).apply(to: &accumulation.manifests, &findings)
  }
}
