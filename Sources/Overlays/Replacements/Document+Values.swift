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
    guard known.kind.isScalar else { return }
    try setText(node, to: value.text, from: place, isUntyped: false)
  }
}
