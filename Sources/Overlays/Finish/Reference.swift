internal import Documents
internal import Manifests

/// A name that stands in an object: alone, or in a mapping with perhaps a namespace.
struct Reference {
  let mapping: Int32?
  let name: Int32
  let namespace: Int32?

  /// Adds the references of a field: one, or those in a list.
  static func add(
    in arena: Arena, _ node: Int32, to references: inout [Reference]
  ) throws(FieldFailure) {
    guard arena.kind(node) == .sequence else {
      if let reference = try Reference(in: arena, node) { references.append(reference) }
      return
    }
    var item = arena.firstChild(node)
    while let id = item {
      guard arena.kind(id) != .sequence else {
        throw FieldFailure("a name, or a mapping with a name, must stand here", at: id)
      }
      if let reference = try Reference(in: arena, id) { references.append(reference) }
      item = arena.next(id)
    }
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

  /// Writes the name of an object and, into a mapping, its namespace.
  func write(_ target: TargetName, into document: inout Document, _ shift: Int32) {
    let name = name + shift
    let isSame = target.name.isSame(as: document.arena.text(name))
    if isSame, mapping == nil || target.namespace.isEmpty { return }
    document.set(name, to: .untyped(target.name.string), from: target.place)
    guard let mapping, !target.namespace.isEmpty else { return }
    let text = target.namespace.string
    if let namespace = document.arena.value(of: "namespace" as StaticString, in: mapping + shift) {
      document.set(namespace, to: .untyped(text), from: target.namespacePlace)
    } else {
      document.append("namespace", .string(text), to: mapping + shift, from: target.namespacePlace)
    }
  }
}

/// What a reference says.
struct ReferenceText {
  let name: Name
  let namespace: Name?

  /// What stands in the object.
  init(_ reference: Reference, in arena: Arena) {
    func text(_ node: Int32) -> Name {
      Name(arena.kind(node).isScalar ? arena.text(node).string : "")
    }
    name = text(reference.name)
    namespace = reference.namespace.map(text)
  }

  /// What will stand there when the name of an object is written.
  init(_ reference: Reference, in arena: Arena, after target: Manifest) {
    name = target.id.name
    let isKept = reference.mapping == nil || target.id.namespace.isEmpty
    namespace =
      isKept ? ReferenceText(reference, in: arena).namespace : target.id.namespace
  }
}

/// What is written of an object.
struct TargetName {
  let name: Name
  let namespace: Name
  let place: Place
  let namespacePlace: Place

  init(_ manifest: Manifest) {
    name = manifest.id.name
    namespace = manifest.id.namespace
    place = manifest.namePlace
    namespacePlace =
      manifest.root["metadata"]?["namespace"]
      .map { manifest.place(of: $0.id) } ?? place
  }
}
