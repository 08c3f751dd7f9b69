internal import Documents
internal import Manifests

/// What a file with definitions in OpenAPI says of kinds, for merging.
struct OpenAPISchema: Sendable {
  /// A definition or a part of one: the file's or, where that refers to one it does not have, one of
  /// Kubernetes.
  enum Part: Sendable {
    case own(Node)
    case standard(SchemaType)
  }

  private var kinds: [ObjectKind: Node] = [:]
  private var definitions: [Name: Node] = [:]
  /// Which kinds have no namespaces, by the paths of a cluster's API.
  private(set) var scopes = KindScopes()
  /// Whether kinds that the file does not know are those of Kubernetes.
  let extendsStandard: Bool

  /// How often a definition may lead to another one.
  private static let mostReferences = 100

  init(_ root: Node, extendsStandard: Bool) {
    self.extendsStandard = extendsStandard
    addDefinitions(root["definitions"])
    addScopes(root["paths"])
  }

  /// Whether it says nothing at all.
  var isEmpty: Bool { definitions.isEmpty }

  private mutating func addScopes(_ paths: Node?) {
    guard let paths, paths.kind == .mapping else { return }
    for (path, item) in paths.entries {
      guard let mark = item["get"]?["x-kubernetes-group-version-kind"], let kind = Self.kind(mark)
      else { continue }
      scopes.add(kind, isNamespaced: Self.isInNamespace(path.text))
    }
  }

  private static func isInNamespace(_ path: Text) -> Bool {
    path.indices.contains { path[$0...].starts(with: "namespaces/{namespace}".utf8) }
  }

  private static func kind(_ mark: Node) -> ObjectKind? {
    guard let name = mark["kind"], name.kind == .string else { return nil }
    return ObjectKind(
      group: Name(mark["group"]?.string ?? ""), version: Name(mark["version"]?.string ?? ""),
      kind: Name(name.string))
  }

  private mutating func addDefinitions(_ all: Node?) {
    guard let all, all.kind == .mapping else { return }
    for (key, definition) in all.entries where definition.kind == .mapping {
      definitions[Name(key.string)] = definition
      guard let kinds = definition["x-kubernetes-group-version-kind"], kinds.kind == .sequence
      else { continue }
      for mark in kinds.children {
        if let kind = Self.kind(mark) { self.kinds[kind] = definition }
      }
    }
  }

  /// What is known of a kind.
  func part(of kind: ObjectKind) -> Part? {
    kinds[kind].map { .own($0) }
  }

  /// What is known of a field: it has a name, or the names are free.
  func field(_ name: String, of node: Node) -> Part? {
    if let field = node["properties"]?[named: name], field.kind == .mapping {
      return resolved(field)
    }
    guard let values = node["additionalProperties"], values.kind == .mapping else {
      return nil
    }
    return resolved(values)
  }

  /// What is known of the items of a list.
  func items(of node: Node) -> Part? {
    guard let items = node["items"], items.kind == .mapping else { return nil }
    return resolved(items)
  }

  /// The keys by which the items of a list are told apart, none for texts; nil for lists that are
  /// not merged.
  func mergeKeys(of node: Node) -> [String]? {
    guard let strategy = node["x-kubernetes-patch-strategy"], strategy.kind == .string,
      strategy.text.split(separator: UInt8(ascii: ","))
        .contains(where: { $0.elementsEqual("merge".utf8) })
    else { return nil }
    if let keys = node["x-kubernetes-list-map-keys"], keys.kind == .sequence {
      return keys.children.map(\.string)
    }
    return node["x-kubernetes-patch-merge-key"].map { [$0.string] } ?? []
  }

  /// Follows references to definitions.
  private func resolved(_ node: Node) -> Part? {
    var node = node
    for _ in 0..<Self.mostReferences {
      guard let reference = node["$ref"], reference.kind == .string else {
        return .own(node)
      }
      let prefix = "#/definitions/"
      guard reference.string.hasPrefix(prefix) else { return nil }
      let name = String(reference.string.dropFirst(prefix.count))
      guard let next = definitions[Name(name)] else {
        return extendsStandard ? Schema.type(named: name).map { .standard($0) } : nil
      }
      node = next
    }
    return nil
  }
}
