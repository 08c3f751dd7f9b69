internal import Documents
internal import Manifests

/// A file that a kustomization names under `crds`: definitions of kinds, whose marks say which fields
/// hold names, labels and annotations.
struct DefinitionFile {
  private(set) var lists = FieldLists()
  private let definitions: Node

  /// How many definitions may stand inside each other.
  private static let mostDepth = 100

  init(_ root: Node) {
    definitions = root
    guard root.kind == .mapping else { return }
    for (key, definition) in root.entries {
      guard let properties = Self.properties(of: definition),
        ["kind", "apiVersion", "metadata"].allSatisfy({ properties[named: $0] != nil })
      else { continue }
      let name = key.string.utf8.split(separator: UInt8(ascii: ".")).last
      let kind = KindPattern(kind: Name(name.map { String(decoding: $0, as: UTF8.self) } ?? ""))
      add(properties, of: kind, at: [], depth: 0)
    }
    lists.sort()
  }

  /// The schema of a definition; its name is written in any case.
  static func schema(of definition: Node) -> Node? {
    guard definition.kind == .mapping else { return nil }
    return definition.entries.filter { key, _ in key.string.lowercased() == "schema" }.last?.value
  }

  private static func properties(of definition: Node) -> Node? {
    guard let properties = schema(of: definition)?["properties"], properties.kind == .mapping else {
      return nil
    }
    return properties
  }

  private mutating func add(
    _ properties: Node, of kind: KindPattern, at path: [String], depth: Int
  ) {
    guard depth < Self.mostDepth else { return }
    for (key, property) in properties.entries where property.kind == .mapping {
      let path = path + [key.string]
      add(property, of: kind, at: path)
      guard let reference = property["$ref"], reference.kind == .string,
        let next = definitions[named: reference.string].flatMap(Self.properties)
      else { continue }
      add(next, of: kind, at: path, depth: depth + 1)
    }
  }

  private mutating func add(_ property: Node, of kind: KindPattern, at path: [String]) {
    func mark(_ name: String) -> String? {
      guard let value = property[named: "x-kubernetes-" + name], value.kind == .string else {
        return nil
      }
      return value.string
    }
    func field(_ path: [String]) -> FieldSpec {
      FieldSpec(kind: kind, path: FieldPath(path.joined(separator: "/")), creates: false)
    }
    if mark("annotation") != nil { lists[.commonAnnotations].append(field(path)) }
    if mark("label-selector") != nil { lists[.commonLabels].append(field(path)) }
    if mark("identity") != nil { lists[.namePrefix].append(field(path)) }
    guard let version = mark("object-ref-api-version"), let target = mark("object-ref-kind") else {
      return
    }
    let name = mark("object-ref-name-key") ?? "name"
    lists.nameReference.append(
      NameReference(
        target: KindPattern(version: Name(version), kind: Name(target)),
        fields: [field(path + [name])]))
  }
}
