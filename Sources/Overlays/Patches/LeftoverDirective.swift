internal import Documents

/// A directive of Kubernetes' own patches that kustomize does not follow, and leaves in the object.
struct LeftoverDirective {
  let name: String
  let place: Place

  /// Those that a patch has brought into an object.
  static func all(in document: Document, broughtBy patch: Node, from source: Int32) -> [Self] {
    guard hasDirective(patch) else { return [] }
    var found: [Self] = []
    collect(document.root, document, source, &found)
    return found
  }

  private static func hasDirective(_ node: Node) -> Bool {
    if node.kind == .sequence { return node.children.contains(where: hasDirective) }
    return node.kind == .mapping
      && node.entries.contains { key, value in isDirective(key.text) || hasDirective(value) }
  }

  private static func collect(
    _ node: Node, _ document: Document, _ source: Int32, _ found: inout [Self]
  ) {
    if node.kind == .sequence {
      for item in node.children { collect(item, document, source, &found) }
    }
    guard node.kind == .mapping else { return }
    for (key, value) in node.entries {
      if isDirective(key.text), let place = document.place(of: key.id), place.source == source {
        found.append(Self(name: key.string, place: place))
      }
      collect(value, document, source, &found)
    }
  }

  private static func isDirective(_ key: Text) -> Bool {
    guard key.first == UInt8(ascii: "$") else { return false }
    return key.elementsEqual("$patch".utf8) || key.elementsEqual("$retainKeys".utf8)
      || key.starts(with: "$setElementOrder/".utf8)
      || key.starts(with: "$deleteFromPrimitiveList/".utf8)
  }

  /// What does the same with kustomize.
  var hint: String {
    switch name.utf8.dropFirst().first {
    case UInt8(ascii: "p"): "a list that is not merged is replaced as a whole"
    case UInt8(ascii: "r"): "set the fields that should go to null"
    case UInt8(ascii: "s"): "the items of a patch come first, in its order"
    default: "take the item away with a JSON patch"
    }
  }
}
