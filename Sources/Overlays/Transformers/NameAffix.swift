internal import Documents
internal import Manifests

/// A transformer that adds one text to names; references to the names follow at the end.
protocol NameAffix: Transformer {
  /// Where in names the text goes.
  static var side: NameChange.Side { get }
  /// The fields of a repository that it goes into.
  static func fields(of configuration: FieldConfiguration) -> [FieldSpec]
  var text: TextEntry { get }
  /// Where it goes, if an object says that.
  var ownFields: [FieldSpec]? { get }
  init(text: TextEntry, ownFields: [FieldSpec]?)
}

extension NameAffix {
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    Self.fields.compactMap { field in
      reader.filledText(fields[field], field).map { Self(text: $0, ownFields: nil) }
    }
  }

  /// Reads an object with the text.
  @Sendable
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: [side.rawValue, "fieldSpecs"])
    return read(fields, of: object, &reader)
  }

  /// Reads the fields of an object that may have others.
  static func read(
    _ fields: Fields, of object: Node, _ reader: inout FieldReader
  ) -> [any Transformer] {
    let text =
      reader.text(fields[side.rawValue], side.rawValue)
      ?? TextEntry(text: "", place: reader.place(of: object))
    guard let ownFields = reader.neededFieldSpecs(fields, of: object) else { return [] }
    return [Self(text: text, ownFields: ownFields)]
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = ownFields ?? Self.fields(of: accumulation.fields)
    let change = NameChange(entry: text, side: Self.side, fields: fields)
    accumulation.manifests.change { change.apply(to: &$0, &findings) }
  }
}
