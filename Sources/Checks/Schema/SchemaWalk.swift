internal import Documents
internal import Manifests

/// Goes through an object along a schema of Kubernetes and collects what does not fit, all of it.
///
/// The notation of a value begins with a letter: `T` and three digits for an object of a type, `E`
/// and two for one of some texts, `{` for a mapping and `[` for a list, with what is in them behind
/// it, `=` for a list in which nothing stands twice, `#` for one whose items are told apart by the
/// keys before `;`, `?` for a schema or something else, `o` for any mapping, `*` for anything, and
/// one letter for each scalar. Null is the same as nothing: the server reads it so.
struct SchemaWalk {
  let arena: Arena
  /// Whether fields may be missing.
  let isPartial: Bool
  /// What is known of documents that many share; nil where it does not hold.
  private let memory: CheckMemory?
  /// What is known of the one that this is a copy of, once somebody has asked.
  private var known: KnownDocument?
  var trail = Trail()
  var problems: [SchemaProblem] = []
  /// Nobody applies the status of an object, so what is missing there is no matter.
  private var isInStatus = false

  init(_ arena: Arena, isPartial: Bool = false, knowing memory: CheckMemory? = nil) {
    self.arena = arena
    self.isPartial = isPartial
    self.memory = isPartial ? nil : memory
  }

  /// Looks at an object.
  mutating func check(_ id: Int32, as type: CheckedType) {
    guard arena.kind(id) == .mapping else { return expect("a mapping", at: id) }
    var entry = arena.firstChild(id)
    while let key = entry, let value = arena.next(key) {
      checkField(key, value, of: type)
      entry = arena.next(value)
    }
    if !isPartial, !isInStatus, let required = type.required { checkRequired(required, in: id) }
  }

  private mutating func checkField(_ key: Int32, _ value: Int32, of type: CheckedType) {
    trail.enter(key: key)
    defer { trail.leave() }
    guard let notation = arena.withText(of: key, { type.notation(of: $0) }) else {
      return add(
        .unknownField(arena.text(key).string, known: type.names), at: key)
    }
    guard trail.depth == 1, arena.text(key, equals: "status" as StaticString) else {
      return check(value, against: notation)
    }
    isInStatus = true
    check(value, against: notation)
    isInStatus = false
  }

  private mutating func checkRequired(_ names: SchemaTable.Bytes, in id: Int32) {
    var missing: [String] = []
    for name in names.split(separator: UInt8(ascii: " ")) {
      let value = arena.value(ofKey: SchemaTable.Bytes(rebasing: name), in: id)
      if value.map({ arena.kind($0) == .null }) ?? true {
        missing.append(String(decoding: name, as: UTF8.self))
      }
    }
    if !missing.isEmpty { add(.missingFields(missing), at: id) }
  }

  /// Looks at a value, unless it is a part of a shared document that is known to fit.
  mutating func check(_ id: Int32, against notation: SchemaTable.Bytes) {
    guard let memory, arena.kind(id).isCollection, !isInStatus,
      let original = Node(arena, id).original
    else { return look(at: id, notation) }
    known = known ?? memory.document(of: original)
    guard let known else { return look(at: id, notation) }
    guard !known.isClear(id, of: notation.baseAddress) else { return }
    let count = problems.count
    look(at: id, notation)
    if problems.count == count, count < SchemaProblem.most {
      known.clear(id, of: notation.baseAddress)
    }
  }

  private mutating func look(at id: Int32, _ notation: SchemaTable.Bytes) {
    let kind = arena.kind(id)
    guard kind != .null else { return }
    switch notation[0] {
    case UInt8(ascii: "s"):
      if kind != .string, kind != .timestamp { expectText(at: id) }
    case UInt8(ascii: "T"):
      if let type = CheckedType(digits: notation[1..<4]) { check(id, as: type) }
    case UInt8(ascii: "{"): checkMapping(id, of: SchemaTable.Bytes(rebasing: notation[1...]))
    case UInt8(ascii: "["), UInt8(ascii: "="), UInt8(ascii: "#"): checkList(id, notation)
    case UInt8(ascii: "?"): checkEither(id, notation)
    case UInt8(ascii: "o"): if kind != .mapping { expect("a mapping", at: id) }
    case UInt8(ascii: "*"): return
    default: checkScalar(id, notation)
    }
  }

  private mutating func checkMapping(_ id: Int32, of notation: SchemaTable.Bytes) {
    guard arena.kind(id) == .mapping else { return expect("a mapping", at: id) }
    var entry = arena.firstChild(id)
    while let key = entry, let value = arena.next(key) {
      trail.enter(key: key)
      check(value, against: notation)
      trail.leave()
      entry = arena.next(value)
    }
  }

  private mutating func checkList(_ id: Int32, _ notation: SchemaTable.Bytes) {
    guard arena.kind(id) == .sequence else { return expect("a list", at: id) }
    let isKeyed = notation[0] == UInt8(ascii: "#")
    let keysEnd = isKeyed ? notation.firstIndex(of: UInt8(ascii: ";")) ?? 0 : 0
    let items = SchemaTable.Bytes(rebasing: notation[(keysEnd + 1)...])
    var item = arena.firstChild(id)
    var number = 0
    while let value = item {
      trail.enter(item: number)
      check(value, against: items)
      if arena.kind(value) == .null, items[0] == UInt8(ascii: "T") {
        expect("a mapping", at: value)
      }
      trail.leave()
      item = arena.next(value)
      number += 1
    }
    guard number > 1 else { return }
    if isKeyed {
      checkKeys(of: id, SchemaTable.Bytes(rebasing: notation[1..<keysEnd]))
    } else if notation[0] == UInt8(ascii: "=") {
      checkKeys(of: id, SchemaTable.Bytes(rebasing: notation[..<0]))
    }
  }

  /// A schema, or what may stand in its place: a boolean, a list of schemas, a list of texts.
  private mutating func checkEither(_ id: Int32, _ notation: SchemaTable.Bytes) {
    let type = CheckedType(digits: notation[2..<5])
    if arena.kind(id) == .mapping {
      if let type { check(id, as: type) }
    } else if notation[1] == UInt8(ascii: "b") {
      if arena.kind(id) != .bool { expect("a schema or a boolean", at: id) }
    } else if arena.kind(id) != .sequence {
      expect("a schema or a list", at: id)
    }
  }

  /// Adds a problem at a node.
  mutating func add(_ kind: SchemaProblem.Kind, at id: Int32) {
    guard problems.count < SchemaProblem.most else { return }
    problems.append(SchemaProblem(node: Node(arena, id), path: trail.text(in: arena), kind: kind))
  }

  /// Says that a value should be something else.
  mutating func expect(_ expected: String, at id: Int32, hint: String? = nil) {
    add(.wrongType(expected: expected, found: arena.kind(id).article, hint: hint), at: id)
  }
}
