internal import Documents
internal import Manifests

extension Document {
  /// Gives a scalar another text and leaves its type and style; text that does not fit is a failure.
  mutating func setText(
    _ node: Int32, to text: String, from place: Place?, isUntyped: Bool
  ) throws(FieldFailure) {
    if isUntyped { return setUntyped(node, to: text, from: place) }
    let kind = arena.kind(node)
    if kind == .string { return set(node, to: .string(text), from: place) }
    let wanted = PlainScalar.kind(ofKey: text)
    guard wanted == kind || (kind == .float && wanted == .int) else {
      throw FieldFailure("this is \(kind.article), `\(text)` is \(wanted.article)", at: node)
    }
    set(node, to: .plain(text), from: place)
  }

  /// Puts a value in the place of a collection.
  mutating func replace(
    _ node: Int32, with value: CurrentValue, from place: Place
  ) throws(FieldFailure) {
    guard let known = value.node else { return setUntyped(node, to: value.text, from: place) }
    replace(node, withCopyOf: known, source: place.source)
    guard known.kind.isScalar else { return }
    try setText(node, to: value.text, from: place, isUntyped: false)
  }

  /// Gives a node a text that has no type of its own. Inside brackets kustomize cannot print nothing
  /// but as an empty string.
  private mutating func setUntyped(_ node: Int32, to text: String, from place: Place?) {
    let isString = text.isEmpty && isInBrackets(node, below: rootID)
    set(node, to: isString ? .string("") : .untyped(text), from: place)
  }

  private func isInBrackets(_ wanted: Int32, below node: Int32) -> Bool {
    var child = arena.firstChild(node)
    while let id = child {
      if holds(wanted, id), arena.style(node) == .flow || isInBrackets(wanted, below: id) {
        return true
      }
      child = arena.next(id)
    }
    return false
  }

  private func holds(_ wanted: Int32, _ node: Int32) -> Bool {
    var child = arena.firstChild(node)
    while let id = child {
      if id == wanted || holds(wanted, id) { return true }
      child = arena.next(id)
    }
    return node == wanted
  }
}
