internal import Documents
internal import Manifests

/// A field of some objects that a value goes into.
struct ValueTarget: Sendable {
  /// Which objects are meant; nil means all.
  private let selector: ObjectSelector?
  private let path: TextEntry
  /// Which name of a path in the field the value becomes, counted from 1; 0 for the whole field.
  private let position: Int64

  /// Reads the field `targets`.
  static func all(_ fields: Fields, _ reader: inout FieldReader) -> [ValueTarget] {
    reader.items(fields["targets"], "targets").compactMap { ValueTarget($0, &reader) }
  }

  private init?(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "targets[]", known: ["selector", "fieldPath", "filePathPosition"])
    if let node = fields["selector"], node.kind != .null {
      guard let selector = ObjectSelector(node, named: "selector", &reader) else { return nil }
      self.selector = selector
    } else {
      selector = nil
    }
    position = reader.integer(fields["filePathPosition"], "filePathPosition") ?? 0
    guard let path = reader.filledText(fields["fieldPath"], "fieldPath") else {
      reader.add("plugin-field", "a target needs a `fieldPath`", at: node)
      return nil
    }
    self.path = path
    guard position >= 0 else {
      reader.add("plugin-field", "`filePathPosition` cannot be negative", at: node)
      return nil
    }
  }

  /// Puts a value into a manifest, if it is meant.
  func apply(_ value: TextEntry, to manifest: inout Manifest, _ findings: inout Findings) {
    guard selector?.selects(manifest) ?? true else { return }
    do throws(FieldFailure) {
      if path.text.isSameInBytes(as: "metadata/namespace") {
        return try NamespaceTransformer.set(value, in: &manifest)
      }
      let steps = PathNotation.split(path.text, at: UInt8(ascii: "/")).map(\.trimmingSpace)
        .filter { !$0.isEmpty }
      try manifest.edit { (document) throws(FieldFailure) in
        guard let field = try document.valueField(at: steps, from: path.place) else { return }
        let old = document.arena.text(field).string
        let text = position == 0 ? value.text : Self.insert(value.text, into: old, at: position)
        let path = FieldPath(path.text)
        try document.setScalar(field, to: .untyped(text), from: value.place, of: path)
      }
    } catch {
      findings.add(error, in: manifest)
    }
  }

  private static func insert(_ name: String, into path: String, at position: Int64) -> String {
    var names = path.utf8.split(separator: UInt8(ascii: "/"))
      .map { String(decoding: $0, as: UTF8.self) }
    names.insert(name, at: Int(min(position - 1, Int64(names.count))))
    return (path.utf8.first == UInt8(ascii: "/") ? "/" : "") + names.joined(separator: "/")
  }
}
