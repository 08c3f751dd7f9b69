internal import Documents
internal import Manifests

/// `namePrefix`: goes before every name; references to the names follow at the end.
struct NamePrefixTransformer: Transformer {
  static let fields = ["namePrefix"]

  private let prefix: TextEntry
  /// Where it goes, if an object says that.
  private var ownFields: [FieldSpec]?

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    guard let prefix = reader.text(fields["namePrefix"], "namePrefix"), !prefix.text.isEmpty else {
      return []
    }
    return [NamePrefixTransformer(prefix: prefix)]
  }

  /// Reads an object with a prefix.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["prefix", "fieldSpecs"])
    return read(fields, of: object, &reader)
  }

  /// Reads the fields of an object that may have others.
  static func read(
    _ fields: Fields, of object: Node, _ reader: inout FieldReader
  ) -> [any Transformer] {
    let prefix =
      reader.text(fields["prefix"], "prefix")
      ?? TextEntry(text: "", place: reader.place(of: object))
    guard let ownFields = reader.neededFieldSpecs(fields, of: object) else { return [] }
    return [NamePrefixTransformer(prefix: prefix, ownFields: ownFields)]
  }

  var plugins: [String] { ["PrefixTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = ownFields ?? accumulation.fields.namePrefix
    let change = NameChange(entry: prefix, side: .front, fields: fields)
    accumulation.manifests.change { change.apply(to: &$0, &findings) }
  }
}
