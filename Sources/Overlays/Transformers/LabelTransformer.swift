internal import Documents
internal import Manifests

/// `labels`: labels of every object and, if that is wanted, of templates and selectors.
struct LabelTransformer: Transformer {
  static let fields = ["labels"]

  private let labels: [PairEntry]
  private let place: Place
  private let ownFields: [FieldSpec]
  private let includesSelectors: Bool
  private let includesTemplates: Bool

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    reader.items(fields["labels"], "labels").map { LabelTransformer($0, &reader) }
  }

  private init(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "labels[]",
      known: ["pairs", "includeSelectors", "includeTemplates", "fields"])
    place = reader.place(of: node)
    labels = reader.pairs(fields["pairs"], "pairs").sortedByKey
    includesSelectors = reader.flag(fields["includeSelectors"], "includeSelectors")
    includesTemplates = reader.flag(fields["includeTemplates"], "includeTemplates")
    ownFields = reader.items(fields["fields"], "fields")
      .map { FieldSpec.read($0, named: "labels[].fields[]", &reader) }
  }

  /// The labels of an object itself.
  static let metadata = FieldSpec(
    kind: KindPattern(), path: FieldPath("metadata/labels"), creates: true)

  var plugins: [String] { ["LabelTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    do throws(FieldConflict) {
      let fields = try fields(accumulation.fields)
      MapChange(entries: labels, fields: fields).apply(to: &accumulation.manifests, &findings)
    } catch {
      findings.add(
        "label-field", "`\(error.field.path.text)` is listed with another `create`", at: place)
    }
  }

  private func fields(_ known: FieldConfiguration) throws(FieldConflict) -> [FieldSpec] {
    var fields = ownFields
    try fields.merge(known[.labels])
    if includesSelectors {
      try fields.merge(known[.commonLabels])
    } else {
      if includesTemplates { try fields.merge(known[.templateLabels]) }
      try fields.merge([Self.metadata])
    }
    return fields
  }
}
