internal import Documents
internal import Manifests

extension Document {
  /// The field at the end of a path, and what is missing on the way is created: mappings, items that
  /// a list does not have, and lists where the next step is into one. Nil if null, or a place behind
  /// the end of a list, is in the way; then nothing happens.
  mutating func valueField(
    at steps: [String], from place: Place
  ) throws(FieldFailure) -> Int32? {
    makeEditable()
    var node = rootID
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? steps[index + 1] : nil
      guard let child = try child(of: node, step, before: next, from: place) else { return nil }
      node = child
    }
    guard arena.kind(node).isScalar else {
      throw FieldFailure("the value needs a single value here", at: node)
    }
    return node
  }

  private mutating func child(
    of node: Int32, _ text: String, before next: String?, from place: Place
  ) throws(FieldFailure) -> Int32? {
    let step = text.utf8.elementsEqual("-".utf8) ? nil : MatchStep(text)
    let wanted: Kind =
      switch step {
      case .field: .mapping
      default: .sequence
      }
    if arena.kind(node) == .null, step != nil { return nil }
    guard arena.kind(node) == wanted else {
      throw FieldFailure("there is no `\(text)` here", at: node)
    }
    switch step {
    case .field(let name):
      return arena.value(of: name, in: node)
        ?? append(name, Self.created(before: next), to: node, from: place)
    case .index(let index): return items(of: node).dropFirst(index).first
    case .item(let key, let value): return item(key, value, of: node, from: place)
    case .every, .incomplete: throw FieldFailure("`\(text)` means no item of a list", at: node)
    case nil:
      guard let last = items(of: node).last else {
        throw FieldFailure("this list has no last item", at: node)
      }
      return last
    }
  }

  /// What a field is created as; the step behind it decides.
  private static func created(before next: String?) -> NewValue {
    switch next.map(MatchStep.init) {
    case nil: .untyped("")
    case .item, .incomplete, .index: .sequence
    case .field, .every: .mapping
    }
  }

  /// The first item of a list that has a field with a text, or is that text; one is added if there
  /// is none.
  private mutating func item(
    _ key: String, _ value: String, of list: Int32, from place: Place
  ) -> Int32 {
    let found = items(of: list).first { item in
      guard !key.isEmpty else { return isText(value, item) }
      guard arena.kind(item) == .mapping, let field = arena.value(of: key, in: item) else {
        return false
      }
      return isText(value, field)
    }
    if let found { return found }
    if key.isEmpty { return append(.untyped(value), toList: list, from: place) }
    let item = append(.mapping, toList: list, from: place)
    append(key, .untyped(value), to: item, from: place)
    return item
  }

  /// Whether a text is written there; a collection has none.
  private func isText(_ text: String, _ node: Int32) -> Bool {
    arena.kind(node).isScalar ? arena.text(node, equals: text) : text.isEmpty
  }
}
