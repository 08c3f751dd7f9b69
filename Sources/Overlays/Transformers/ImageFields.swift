package import Documents
package import Manifests

/// The images of the containers in a document, wherever they stand.
package struct ImageFields {
  package private(set) var nodes: [Int32] = []

  /// Finds them.
  package init(_ root: Node) throws(FieldFailure) {
    try walk(root.arena, root.id)
  }

  private mutating func walk(_ arena: Arena, _ node: Int32) throws(FieldFailure) {
    var child = arena.firstChild(node)
    let isMapping = arena.kind(node) == .mapping
    while let first = child {
      guard let value = isMapping ? arena.next(first) : first else { return }
      if arena.kind(value).isCollection {
        try walk(arena, value)
        if isMapping, arena.kind(value) == .sequence, Self.isContainerList(arena, first) {
          try collect(arena, value)
        }
      }
      child = arena.next(value)
    }
  }

  private static func isContainerList(_ arena: Arena, _ key: Int32) -> Bool {
    arena.text(key, equals: "containers" as StaticString)
      || arena.text(key, equals: "initContainers" as StaticString)
  }

  private mutating func collect(_ arena: Arena, _ list: Int32) throws(FieldFailure) {
    var item = arena.firstChild(list)
    while let container = item {
      switch arena.kind(container) {
      case .null: break
      case .mapping:
        if let image = arena.value(of: "image" as StaticString, in: container) {
          nodes.append(image)
        }
      default: throw FieldFailure("a container must be a mapping", at: container)
      }
      item = arena.next(container)
    }
  }
}
