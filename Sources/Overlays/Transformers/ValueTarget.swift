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
    guard let path = reader.text(fields["fieldPath"], "fieldPath"), !path.text.isEmpty else {
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
      let steps = PathNotation.split(path.text, at: UInt8(ascii: "/")).filter { !$0.isEmpty }
      try manifest.edit { (document) throws(FieldFailure) in
        let field = try document.field(at: steps, from: path.place)
        let old = document.arena.text(field).string
        let text = position == 0 ? value.text : Self.insert(value.text, into: old, at: position)
        let path = FieldPath(path.text)
        try document.setScalar(field, to: .plain(text), from: value.place, of: path)
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

extension Document {
  /// The field at the end of a path; mappings that are missing on the way are created.
  fileprivate mutating func field(
    at steps: [String], from place: Place
  ) throws(FieldFailure) -> Int32 {
    makeEditable()
    var node = rootID
    for (index, step) in steps.enumerated() {
      let created: NewValue = index == steps.count - 1 ? .string("") : .mapping
      node = try child(of: node, step, creating: created, from: place)
    }
    guard arena.kind(node).isScalar else {
      throw FieldFailure("the value needs a single value here", at: node)
    }
    return node
  }

  private mutating func child(
    of node: Int32, _ step: String, creating created: NewValue, from place: Place
  ) throws(FieldFailure) -> Int32 {
    if arena.kind(node) == .sequence, let item = item(of: node, step) { return item }
    guard arena.kind(node) == .mapping else {
      throw FieldFailure("there is no `\(step)` here", at: node)
    }
    guard let child = arena.value(of: step, in: node) else {
      return append(step, created, to: node, from: place)
    }
    if arena.kind(child) == .null { set(child, to: created, from: place) }
    return child
  }

  /// The item of a list that `[name=value]` means, or a number.
  private func item(of list: Int32, _ step: String) -> Int32? {
    let condition = step.utf8.dropFirst().dropLast()
      .split(separator: UInt8(ascii: "="), maxSplits: 1)
      .map { String(decoding: $0, as: UTF8.self) }
    let isCondition = step.utf8.first == UInt8(ascii: "[") && condition.count == 2
    let number = Int(step)
    var next = arena.firstChild(list)
    var index = 0
    while let item = next {
      if isCondition {
        let value = arena.value(of: condition[0], in: item)
        if let value, arena.text(value, equals: condition[1]) { return item }
      } else if number == index {
        return item
      }
      index += 1
      next = arena.next(item)
    }
    return nil
  }
}
