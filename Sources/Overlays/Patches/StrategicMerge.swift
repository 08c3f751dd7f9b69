internal import Documents
internal import Manifests

/// Merges a patch into an object as kustomize does: field by field, lists of objects by their keys.
///
/// Both stand in one document while they are merged, because what the patch adds is moved there.
/// Answers are nodes; nil is a field that goes away.
struct StrategicMerge {
  var document: Document
  /// Where the patch comes from.
  let place: Place
  /// What a repository says of kinds.
  let schema: OpenAPISchema?

  /// Merges a patch into the root of the document; answers whether anything is left.
  mutating func merge(
    _ patch: Node, _ known: MergeKnowledge = .nothing
  ) throws(FieldFailure) -> Bool {
    document.makeEditable(roomFor: patch.treeSize + 16)
    let copy = document.addCopy(of: patch, source: place.source)
    return try merge(document.rootID, copy, known) != nil
  }

  var arena: Arena { document.arena }

  /// Whether a node is not there, or null. Nothing without a type is no null.
  func isMissing(_ node: Int32?) -> Bool {
    node.map { arena.kind($0) == .null && !arena.isUntyped($0) } ?? true
  }

  /// Merges two nodes of which one may be missing.
  mutating func merge(
    _ old: Int32?, _ patch: Int32?, _ known: MergeKnowledge
  ) throws(FieldFailure) -> Int32? {
    let first = isMissing(old) ? patch : old
    guard let first, !isMissing(first) else { return keptNull(old, patch) }
    if let patch, !isMissing(patch), !isSameShape(first, patch) {
      throw FieldFailure("a patch puts \(phrase(patch)) where \(phrase(first)) is", at: patch)
    }
    switch arena.kind(first) {
    case .mapping: return try mergeMapping(old, patch, enriched(known, old, patch))
    case .sequence: return try mergeList(old, patch, known)
    default: return patch ?? old
    }
  }

  /// A null of the object that is written stays; a null of the patch takes away.
  private func keptNull(_ old: Int32?, _ patch: Int32?) -> Int32? {
    guard patch == nil, let old, arena.count(old) > 0 else { return nil }
    return old
  }

  private func isSameShape(_ one: Int32, _ other: Int32) -> Bool {
    arena.kind(one).isScalar
      ? arena.kind(other).isScalar : arena.kind(one) == arena.kind(other)
  }

  private func phrase(_ node: Int32) -> String {
    switch arena.kind(node) {
    case .mapping: "a mapping"
    case .sequence: "a list"
    default: "a single value"
    }
  }

  /// What is known of a mapping; what says its own kind is known by that.
  private func enriched(_ known: MergeKnowledge, _ old: Int32?, _ patch: Int32?) -> MergeKnowledge {
    guard case .nothing = known else { return known }
    for node in [old, patch] {
      guard let node, let version = arena.value(of: "apiVersion" as StaticString, in: node),
        let kind = arena.value(of: "kind" as StaticString, in: node),
        arena.kind(version).isScalar, arena.kind(kind).isScalar
      else { continue }
      let found = MergeKnowledge(
        of: ObjectKind(
          apiVersion: arena.text(version).string, kind: Name(arena.text(kind).string)),
        in: schema)
      if case .nothing = found { continue }
      return found
    }
    return .nothing
  }

  private mutating func mergeMapping(
    _ old: Int32?, _ patch: Int32?, _ known: MergeKnowledge
  ) throws(FieldFailure) -> Int32? {
    var target = old
    if isMissing(old) {
      if let patch, try takeDirective(of: patch, isStrict: false) == .delete { return nil }
      target = patch
    } else {
      if let patch, isMissing(patch) { return nil }
      switch try patch.map({ (node) throws(FieldFailure) in
        try takeDirective(of: node, isStrict: true)
      }) ?? .merge {
      case .delete: return nil
      case .replace: target = patch
      case .merge: break
      }
    }
    guard let target else { return nil }
    try mergeFields(into: target, from: target == patch ? target : patch, known)
    return target
  }

  /// Merges the fields of a mapping. What the patch brings is merged with itself: its nulls and
  /// directives do their work there, too.
  private mutating func mergeFields(
    into target: Int32, from patch: Int32?, _ known: MergeKnowledge
  ) throws(FieldFailure) {
    guard let patch else { return try settleFields(of: target, known) }
    let isItself = target == patch
    if isItself, arePlainlyKept(target) { return }
    let new = EntryFinder(isItself ? nil : patch, in: document)
    var children: [Int32] = []
    children.reserveCapacity(arena.count(target) + arena.count(patch))
    var next = arena.firstChild(target)
    while let key = next, let value = arena.next(key) {
      next = arena.next(value)
      let change = isItself ? value : new.value(of: key, in: arena)
      let isAlone = isItself || change == nil
      if !isAlone || !isPlainlyKept(value) {
        guard let merged = try merge(value, change, knowledge(of: value, key, known)),
          !isMissing(merged) || merged == value
        else { continue }
        document.overwrite(value, with: merged)
        if isAlone { quoteUntyped(value) }
      }
      children.append(key)
      children.append(value)
    }
    if !isItself { try addFields(of: patch, to: &children, besides: target, known) }
    if children.count != arena.count(target) || children != document.items(of: target) {
      document.setChildren(children, of: target)
    }
  }

  /// Adds the fields of a patch that the object does not have, in the order of their keys.
  private mutating func addFields(
    of patch: Int32, to children: inout [Int32], besides target: Int32, _ known: MergeKnowledge
  ) throws(FieldFailure) {
    let old = EntryFinder(target, in: document)
    var missing: [Int32] = []
    var next = arena.firstChild(patch)
    while let key = next, let value = arena.next(key) {
      if old.value(of: key, in: arena) == nil { missing.append(key) }
      next = arena.next(value)
    }
    if missing.count > 1 {
      missing.sort { arena.text($0).string.precedesInBytes(arena.text($1).string) }
    }
    for key in missing {
      guard let value = arena.next(key),
        let merged = try merge(nil, value, knowledge(of: value, key, known)), !isMissing(merged)
      else { continue }
      guard arena.kind(key) == .string else {
        throw FieldFailure(
          "the key `\(arena.text(key).string)` is no string, and there is none like it", at: key)
      }
      children.append(key)
      children.append(merged)
    }
  }

  /// What is known of a field, which matters only if that holds more than a single value.
  private func knowledge(
    of value: Int32, _ key: Int32, _ known: MergeKnowledge
  ) -> MergeKnowledge {
    arena.kind(value).isScalar && arena.kind(value) != .null
      ? .nothing : known.field(key, in: arena)
  }
}

extension StrategicMerge {
  /// Merges the fields of a mapping of which the patch says nothing: most of an object.
  private mutating func settleFields(
    of mapping: Int32, _ known: MergeKnowledge
  ) throws(FieldFailure) {
    var gone: [String] = []
    var next = arena.firstChild(mapping)
    while let key = next, let value = arena.next(key) {
      next = arena.next(value)
      if isPlainlyKept(value) { continue }
      if try merge(value, nil, knowledge(of: value, key, known)) == nil {
        gone.append(arena.text(key).string)
      } else {
        quoteUntyped(value)
      }
    }
    for key in gone { document.remove(key, from: mapping) }
  }

  /// Whether a value stays as it is because nothing is said of it.
  private func isPlainlyKept(_ node: Int32) -> Bool {
    let kind = arena.kind(node)
    return kind.isScalar && kind != .null && !arena.isUntyped(node)
  }

  /// Whether all values of a mapping do.
  private func arePlainlyKept(_ mapping: Int32) -> Bool {
    let arena = arena
    var key = arena.firstChild(mapping)
    while let value = key.flatMap({ arena.next($0) }) {
      guard isPlainlyKept(value) else { return false }
      key = arena.next(value)
    }
    return true
  }

  /// Makes a string of text without a type that stays where it is.
  private mutating func quoteUntyped(_ node: Int32) {
    guard arena.isUntyped(node), arena.kind(node) != .string, arena.count(node) > 0 else { return }
    document.quote(node)
  }
}
