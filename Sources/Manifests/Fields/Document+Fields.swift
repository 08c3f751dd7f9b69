package import Documents

extension Document {
  /// What is done with a field that was found or created.
  package typealias FieldChange = (inout Document, Int32) throws(FieldFailure) -> Void

  /// Changes the field at the end of a path, in each item of the lists on the way. With `creating`
  /// mappings that are missing on the way are created, and the field with that value.
  package mutating func change(
    _ path: FieldPath, creating value: NewValue?, from place: Place?, _ body: FieldChange
  ) throws(FieldFailure) {
    makeEditable()
    try walk(rootID, path.steps[...], FieldCreation(path: path, value: value, place: place), body)
  }

  private mutating func walk(
    _ node: Int32, _ steps: ArraySlice<FieldPath.Step>, _ creation: FieldCreation,
    _ body: FieldChange
  ) throws(FieldFailure) {
    guard let step = steps.first else { return try body(&self, node) }
    switch arena.kind(node) {
    case .null: return
    case .sequence:
      var item = arena.firstChild(node)
      while let id = item {
        try walk(id, steps, creation, body)
        item = arena.next(id)
      }
    case .mapping:
      guard let field = try find(step, in: node, isLast: steps.count == 1, creation) else { return }
      try walk(field, steps.dropFirst(), creation, body)
    default:
      throw FieldFailure(
        "`\(creation.path.text)` needs a mapping here", at: node)
    }
  }

  /// The value of a step in a mapping, created if that is wanted.
  private mutating func find(
    _ step: FieldPath.Step, in mapping: Int32, isLast: Bool, _ creation: FieldCreation
  ) throws(FieldFailure) -> Int32? {
    guard !step.name.isEmpty else {
      throw FieldFailure("`\(creation.path.text)` has an empty name", at: mapping)
    }
    guard !step.isPlace else {
      throw FieldFailure("`\(creation.path.text)` needs a list at `\(step.name)`", at: mapping)
    }
    let created: NewValue? =
      step.isList ? .sequence : creation.value.map { isLast ? $0 : .mapping }
    guard let field = arena.value(of: step.name, in: mapping) else {
      guard let created, !step.isList else { return nil }
      return append(step.name, created, to: mapping, from: creation.place)
    }
    if arena.kind(field) == .null, let created { fill(field, created, from: creation.place) }
    return field
  }

  /// Creates a value in the place of null. kustomize changes the type alone, so that a text says `~`
  /// if that was written.
  private mutating func fill(_ null: Int32, _ created: NewValue, from place: Place?) {
    let text = arena.text(null).string
    switch created {
    case .string: set(null, to: .string(text), from: place)
    case .untyped: set(null, to: .untyped(text), from: place)
    default: set(null, to: created, from: place)
    }
  }

  /// Sets a scalar, as `change` finds it.
  package mutating func setScalar(
    _ id: Int32, to value: NewValue, from place: Place?, of path: FieldPath
  ) throws(FieldFailure) {
    guard arena.kind(id).isScalar else {
      throw FieldFailure("`\(path.text)` needs a single value here", at: id)
    }
    set(id, to: value, from: place)
  }

  /// Sets an entry of a mapping, as `change` finds it, and answers its value if it is new. In place
  /// of null nothing is set.
  package mutating func setEntry(
    _ key: String, to value: NewValue, in mapping: Int32, from place: Place?, of path: FieldPath
  ) throws(FieldFailure) -> Int32? {
    switch arena.kind(mapping) {
    case .mapping:
      if let old = arena.value(of: key, in: mapping) {
        set(old, to: value, from: place)
        return nil
      }
      return append(key, value, to: mapping, from: place)
    case .null: return nil
    default: throw FieldFailure("`\(path.text)` needs a mapping here", at: mapping)
    }
  }
}

extension Node {
  /// Whether a path leads anywhere that a change would look at: to a field, to something that is no
  /// mapping, or to a list that is null.
  package func contains(_ path: FieldPath) -> Bool {
    Self.contains(arena, id, path.steps[...])
  }

  private static func contains(
    _ arena: Arena, _ node: Int32, _ steps: ArraySlice<FieldPath.Step>
  ) -> Bool {
    guard let step = steps.first else { return true }
    switch arena.kind(node) {
    case .null: return false
    case .sequence:
      var item = arena.firstChild(node)
      while let id = item {
        if contains(arena, id, steps) { return true }
        item = arena.next(id)
      }
      return false
    case .mapping:
      if step.isPlace { return true }
      guard let field = arena.value(of: step.name, in: node) else { return step.name.isEmpty }
      if step.isList, arena.kind(field) == .null { return true }
      return contains(arena, field, steps.dropFirst())
    default: return true
    }
  }
}

/// What is created along a path.
private struct FieldCreation {
  let path: FieldPath
  let value: NewValue?
  let place: Place?
}
