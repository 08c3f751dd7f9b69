internal import Documents
internal import Manifests

/// A name that stands in an object: alone, or in a mapping with perhaps a namespace.
struct Reference {
  let mapping: Int32?
  let name: Int32
  let namespace: Int32?

  /// The references of a field: one, or those in a list.
  static func all(in arena: Arena, _ node: Int32) throws(FieldFailure) -> [Reference] {
    guard arena.kind(node) == .sequence else {
      return try Reference(in: arena, node).map { [$0] } ?? []
    }
    var references: [Reference] = []
    var item = arena.firstChild(node)
    while let id = item {
      guard arena.kind(id) != .sequence else {
        throw FieldFailure("a name, or a mapping with a name, must stand here", at: id)
      }
      if let reference = try Reference(in: arena, id) { references.append(reference) }
      item = arena.next(id)
    }
    return references
  }

  private init?(in arena: Arena, _ node: Int32) throws(FieldFailure) {
    switch arena.kind(node) {
    case .null: return nil
    case .mapping:
      guard let name = arena.value(of: "name" as StaticString, in: node) else {
        throw FieldFailure("this reference has no `name`", at: node)
      }
      mapping = node
      self.name = name
      namespace = arena.value(of: "namespace" as StaticString, in: node)
    default: (mapping, name, namespace) = (nil, node, nil)
    }
  }

  /// The text of a scalar; nothing of a collection.
  func text(of node: Int32, in arena: Arena) -> Name {
    Name(arena.kind(node).isScalar ? arena.text(node).string : "")
  }

  /// Writes the name of an object and, into a mapping, its namespace.
  func write(_ target: RenamedObjects.Object, into document: inout Document) {
    let isSame = text(of: name, in: document.arena) == target.id.name
    if isSame, mapping == nil || target.id.namespace.isEmpty { return }
    document.set(name, to: .plain(target.id.name.string), from: target.place)
    guard let mapping, !target.id.namespace.isEmpty else { return }
    let value = NewValue.plain(target.id.namespace.string)
    if let namespace = document.arena.value(of: "namespace" as StaticString, in: mapping) {
      document.set(namespace, to: value, from: target.place)
    } else {
      document.append("namespace", value, to: mapping, from: target.place)
    }
  }
}
