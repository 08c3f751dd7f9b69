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
    try walk(rootID, 0, FieldCreation(path: path, value: value, place: place), body)
  }

  /// Goes on along the path of a creation, of which so many steps are done.
  private mutating func walk(
    _ node: Int32, _ done: Int, _ creation: borrowing FieldCreation, _ body: FieldChange
  ) throws(FieldFailure) {
    guard done < creation.path.steps.count else { return try body(&self, node) }
    switch arena.kind(node) {
    case .null: return
    case .sequence:
      var item = arena.firstChild(node)
      while let id = item {
        try walk(id, done, creation, body)
        item = arena.next(id)
      }
    case .mapping:
      guard let field = try find(done, in: node, creation) else { return }
      try walk(field, done + 1, creation, body)
    default:
      throw FieldFailure(
        "`\(creation.path.text)` needs a mapping here", at: node)
    }
  }

  /// The value of a step in a mapping, created if that is wanted.
  private mutating func find(
    _ index: Int, in mapping: Int32, _ creation: borrowing FieldCreation
  ) throws(FieldFailure) -> Int32? {
    guard !creation.path.steps[index].bytes.isEmpty else {
      throw FieldFailure("`\(creation.path.text)` has an empty name", at: mapping)
    }
    guard !creation.path.steps[index].isPlace else {
      let name = creation.path.steps[index].name
      throw FieldFailure("`\(creation.path.text)` needs a list at `\(name)`", at: mapping)
    }
    guard let field = arena.value(of: creation.path.steps[index], in: mapping) else {
      guard !creation.path.steps[index].isList, let created = creation.value(at: index) else {
        return nil
      }
      return append(
        creation.path.steps[index].name, created, to: mapping, from: creation.place)
    }
    if arena.kind(field) == .null, let created = creation.value(at: index) {
      fill(field, created, from: creation.place)
    }
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
    arena.contains(path, below: id)
  }
}

extension Node {
  /// Those of some fields whose paths lead anywhere. Fields that begin alike are better neighbours.
  package func present(_ fields: [FieldSpec]) -> [FieldSpec] {
    var present: [FieldSpec] = []
    var missing: FieldPath.Step?
    for index in fields.indices {
      guard let first = fields[index].path.steps.first else {
        present.append(fields[index])
        continue
      }
      if let missing, missing.bytes == first.bytes { continue }
      if kind == .mapping, !first.isPlace, !first.bytes.isEmpty,
        arena.value(of: first, in: id) == nil
      {
        missing = first
      } else if arena.contains(fields[index].path, below: id) {
        present.append(fields[index])
      }
    }
    return present
  }
}

extension Arena {
  /// The value of a step in a mapping.
  @inline(__always)
  func value(of step: FieldPath.Step, in mapping: Int32) -> Int32? {
    step.bytes.withUnsafeBufferPointer { value(ofKey: $0, in: mapping) }
  }

  /// Whether a path leads anywhere from a node that a change would look at.
  func contains(_ path: FieldPath, below node: Int32, done: Int = 0) -> Bool {
    guard done < path.steps.count else { return true }
    switch kind(node) {
    case .null: return false
    case .sequence:
      var item = firstChild(node)
      while let id = item {
        if contains(path, below: id, done: done) { return true }
        item = next(id)
      }
      return false
    case .mapping:
      if path.steps[done].isPlace { return true }
      guard let field = value(of: path.steps[done], in: node) else {
        return path.steps[done].bytes.isEmpty
      }
      if path.steps[done].isList, kind(field) == .null { return true }
      return contains(path, below: field, done: done + 1)
    default: return true
    }
  }
}

/// What is created along a path.
private struct FieldCreation {
  let path: FieldPath
  let value: NewValue?
  let place: Place?

  /// What is created for a step, if anything is.
  func value(at index: Int) -> NewValue? {
    if path.steps[index].isList { return .sequence }
    guard value != nil else { return nil }
    return index == path.steps.count - 1 ? value : .mapping
  }
}
