internal import Documents
internal import Manifests

/// A file of field lists that a kustomization names under `configurations`.
struct FieldListFile {
  private(set) var lists = FieldLists()
  /// Where each entry stands.
  private var places: [(field: FieldSpec, place: Place)] = []

  init(_ root: Node, _ reader: inout FieldReader) {
    let known = FieldLists.List.allCases.map(\.name) + ["nameReference"]
    let fields = reader.fields(of: root, named: "configuration", known: known)
    for list in FieldLists.List.allCases {
      lists[list] = read(fields[list.name], list.name, &reader)
    }
    for item in reader.items(fields["nameReference"], "nameReference") {
      lists.nameReference.append(readReference(item, &reader))
    }
    lists.sort()
  }

  /// Where a field is listed, if it is: the last time.
  func place(of field: FieldSpec) -> Place? {
    places.last { $0.field == field }?.place
  }

  private mutating func readReference(
    _ node: Node, _ reader: inout FieldReader
  ) -> NameReference {
    let fields = reader.fields(
      of: node, named: "nameReference[]", known: ["group", "version", "kind", "fieldSpecs"])
    return NameReference(
      target: KindPattern.read(fields, &reader),
      fields: read(fields["fieldSpecs"], "fieldSpecs", &reader))
  }

  private mutating func read(
    _ node: Node?, _ name: String, _ reader: inout FieldReader
  ) -> [FieldSpec] {
    reader.items(node, name).map { item in
      let field = FieldSpec.read(item, named: "\(name)[]", &reader)
      places.append((field, reader.place(of: item)))
      return field
    }
  }
}
