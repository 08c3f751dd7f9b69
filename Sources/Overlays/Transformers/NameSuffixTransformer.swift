internal import Documents
internal import Manifests

/// `nameSuffix`: goes behind every name; references to the names follow at the end.
struct NameSuffixTransformer: Transformer {
  static let fields = ["nameSuffix"]

  private let suffix: TextEntry
  /// Where it goes, if an object says that.
  private var ownFields: [FieldSpec]?

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    guard let suffix = reader.text(fields["nameSuffix"], "nameSuffix"), !suffix.text.isEmpty else {
      return []
    }
    return [NameSuffixTransformer(suffix: suffix)]
  }

  /// Reads an object with a suffix.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["suffix", "fieldSpecs"])
    return read(fields, of: object, &reader)
  }

  /// Reads the fields of an object that may have others.
  static func read(
    _ fields: Fields, of object: Node, _ reader: inout FieldReader
  ) -> [any Transformer] {
    let suffix =
      reader.text(fields["suffix"], "suffix")
      ?? TextEntry(text: "", place: reader.place(of: object))
    guard let ownFields = reader.neededFieldSpecs(fields, of: object) else { return [] }
    return [NameSuffixTransformer(suffix: suffix, ownFields: ownFields)]
  }

  var plugins: [String] { ["SuffixTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = ownFields ?? accumulation.fields.nameSuffix
    let change = NameChange(entry: suffix, side: .back, fields: fields)
    accumulation.manifests.change { change.apply(to: &$0, &findings) }
  }
}
