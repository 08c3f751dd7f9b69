internal import Documents
internal import Manifests

extension FieldSpec {
  /// Reads an entry of a list of fields.
  static func read(_ node: Node, named name: String, _ reader: inout FieldReader) -> FieldSpec {
    let fields = reader.fields(
      of: node, named: name, known: ["group", "version", "kind", "path", "create"])
    return FieldSpec(
      kind: KindPattern.read(fields, &reader),
      path: FieldPath(reader.text(fields["path"], "path")?.text ?? ""),
      creates: reader.flag(fields["create"], "create"))
  }
}

extension KindPattern {
  /// Reads the fields `group`, `version` and `kind`.
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> KindPattern {
    let wasStrict = reader.takesOnlyStrings
    reader.takesOnlyStrings = true
    defer { reader.takesOnlyStrings = wasStrict }
    func text(_ field: String, _ reader: inout FieldReader) -> Name {
      Name(reader.text(fields[field], field)?.text ?? "")
    }
    return KindPattern(
      group: text("group", &reader), version: text("version", &reader),
      kind: text("kind", &reader))
  }
}

extension FieldReader {
  /// The field `fieldSpecs` of an object; nil if it is not there.
  mutating func fieldSpecs(_ fields: Fields) -> [FieldSpec]? {
    guard let node = fields["fieldSpecs"], node.kind != .null else { return nil }
    return items(node, "fieldSpecs").map { FieldSpec.read($0, named: "fieldSpecs[]", &self) }
  }

  /// The field `fieldSpecs` of an object that cannot do without; without it that is reported.
  mutating func neededFieldSpecs(_ fields: Fields, of object: Node) -> [FieldSpec]? {
    if let specs = fieldSpecs(fields) { return specs }
    add(
      "plugin-field", "a \(object["kind"]?.string ?? "") needs `fieldSpecs`", at: object,
      hint: "`fieldSpecs: [{path: metadata/name}]` is the name of every object")
    return nil
  }
}
