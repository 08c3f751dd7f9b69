internal import Documents
internal import Manifests

extension Document {
  /// Gives a scalar another text and leaves its type and style; text that does not fit is a failure.
  mutating func setText(
    _ node: Int32, to text: String, from place: Place?, isUntyped: Bool
  ) throws(FieldFailure) {
    if isUntyped { return set(node, to: .untyped(text), from: place) }
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
    guard let known = value.node else {
      return set(node, to: .untyped(value.text), from: place)
    }
    replace(node, withCopyOf: known, source: place.source)
    try setText(ofCopy: node, to: value.text, from: place)
  }

  /// Puts a value of this document in the place of a collection, and a text in it if it is a scalar.
  mutating func replace(
    _ node: Int32, withOwn value: Int32, _ text: String, from place: Place
  ) throws(FieldFailure) {
    replace(node, withCopyOf: value, source: place.source)
    try setText(ofCopy: node, to: text, from: place)
  }

  private mutating func setText(
    ofCopy node: Int32, to text: String, from place: Place
  ) throws(FieldFailure) {
    guard arena.kind(node).isScalar else { return }
    try setText(node, to: text, from: place, isUntyped: false)
  }
}
