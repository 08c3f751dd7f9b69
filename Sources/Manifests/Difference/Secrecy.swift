internal import Documents

/// Decides which values of an object may be shown.
struct Secrecy {
  /// What of a Secret tells nothing.
  private static let open: [[String]] = [
    ["apiVersion"], ["kind"], ["type"], ["immutable"], ["metadata", "name"],
    ["metadata", "namespace"], ["metadata", "labels"],
  ]

  /// Whether the object is there to hold what nobody shall read.
  private let isSecret: Bool

  init(of kind: ObjectKind) {
    isSecret = kind.kind == "Secret" && kind.group.isEmpty
  }

  /// What an item is called, if that may be shown.
  func show(_ label: ItemLabel?) -> ItemLabel? {
    guard !isSecret, let label, !HiddenKey.isMeant(inValue: label.value.string) else { return nil }
    return label
  }

  /// A value at the end of a way, as it may be shown.
  func show(_ node: Node, at trail: DifferenceTrail) -> ShownValue {
    let place = HiddenPlace(
      keys: isSecret ? trail.keys : [], key: trail.key, parent: trail.parent)
    if node.kind.isScalar, isHidden(node, at: place) { return ShownValue(showing: nil) }
    guard holdsHidden(node, at: place) else { return ShownValue(showing: node) }
    var document = Document(emptyMappingAt: Place(source: 0, offset: 0))
    let copy = document.addCopy(of: node, source: 0)
    hide(copy, of: &document, like: node, at: place)
    return ShownValue(showing: Node(document.arena, copy))
  }

  /// Replaces what is hidden in a copy.
  private func hide(
    _ copy: Int32, of document: inout Document, like node: Node, at place: HiddenPlace
  ) {
    if node.kind.isScalar {
      let text = isHidden(node, at: place) ? ShownValue.hidden : openLines(of: node, at: place)
      if let text { document.set(copy, to: .string(text), from: nil) }
      return
    }
    for (copy, (child, place)) in zip(document.items(of: copy), place.children(of: node)) {
      if let place { hide(copy, of: &document, like: child, at: place) }
    }
  }

  private func holdsHidden(_ node: Node, at place: HiddenPlace) -> Bool {
    if node.kind.isScalar {
      return isHidden(node, at: place) || openLines(of: node, at: place) != nil
    }
    return place.children(of: node).contains { child, place in
      place.map { holdsHidden(child, at: $0) } ?? false
    }
  }

  /// The text of a file in which lines are replaced that nobody shall read; nil if there are none.
  private func openLines(of node: Node, at place: HiddenPlace) -> String? {
    guard node.kind == .string else { return nil }
    // Names of files have endings; keys of other values that do are few.
    let isFile = place.key?.string.utf8.contains(UInt8(ascii: ".")) ?? false
    guard isFile || node.text.contains(0x0A) else { return nil }
    let lines = node.text.lines
    let hidden = HiddenLines.find(lines)
    guard !hidden.isEmpty else { return nil }
    return lines.enumerated().map { number, line in
      hidden.contains(number) ? ShownValue.hidden + "\n" : line.string
    }.joined()
  }

  /// Whether nobody shall read a scalar: because it stands in a Secret, because of its name, or
  /// because of what it says.
  private func isHidden(_ node: Node, at place: HiddenPlace) -> Bool {
    if isSecret { return !Self.open.contains { place.keys.starts(with: $0) } }
    guard node.kind != .null else { return false }
    let value = node.string
    if HiddenKey.isMeant(inValue: value) { return true }
    guard let name = place.name else { return false }
    return HiddenKey.isMeant(by: name) && !SecretReference.isMeant(by: name, value)
  }
}

/// Where a value stands, as far as that decides whether it is hidden.
private struct HiddenPlace {
  /// The keys on the way, if somebody asks for them.
  var keys: [String]
  /// The key that the value, or the list that it stands in, belongs to.
  let key: Node?
  /// The mapping with this key.
  let parent: Node?

  /// What names the value: its key, or the name beside it, as in variables of a container.
  var name: String? {
    guard let key, key.arena.text(key.id, equals: "value" as StaticString),
      let name = parent?["name"], name.kind.isScalar
    else { return key?.string }
    return name.string
  }

  /// What stands directly in a collection, with its place; keys have none.
  func children(of node: Node) -> [(node: Node, place: HiddenPlace?)] {
    guard node.kind == .mapping else { return node.children.map { ($0, self) } }
    return node.entries.flatMap { key, value in
      let place = HiddenPlace(keys: keys + [key.string], key: key, parent: node)
      return [(key, nil), (value, place)]
    }
  }
}
