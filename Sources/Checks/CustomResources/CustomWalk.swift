internal import Documents
internal import Manifests

/// Goes through an object along the schema of a definition and collects what does not fit.
struct CustomWalk {
  let arena: Arena
  /// The definition.
  let schemas: Arena
  /// Whether a field is a mistake that the schema does not list; alternatives list some only.
  let isStrict: Bool
  let steps: StepCount
  /// Whether only somebody asks whether the value fits.
  let isQuiet: Bool
  var trail = Trail()
  var problems: [SchemaProblem] = []

  init(
    _ arena: Arena, _ schemas: Arena, isStrict: Bool = true, _ steps: StepCount = StepCount(),
    isQuiet: Bool = false
  ) {
    self.arena = arena
    self.schemas = schemas
    self.isStrict = isStrict
    self.steps = steps
    self.isQuiet = isQuiet
  }

  /// Looks at a whole object. Its metadata is that of every object, whatever the definition says.
  mutating func checkObject(_ id: Int32, _ schema: Int32) {
    check(id, schema, isObject: true)
    guard steps.isUsedUp else { return }
    problems = []
    add(.wrongValue("takes too many steps to compare with its schema", hint: nil), at: id)
  }

  /// Looks at a value. Null is the same as nothing, unless the schema lets it be a value.
  mutating func check(_ id: Int32, _ schema: Int32, isObject: Bool = false) {
    let kind = arena.kind(id)
    guard kind != .null, schemas.kind(schema) == .mapping, !steps.isUsedUp else { return }
    steps.take(1)
    guard checkType(id, schema) else { return }
    switch kind {
    case .mapping: checkFields(id, schema, isObject: isObject)
    case .sequence: checkItems(id, schema)
    default: checkValue(id, schema)
    }
    checkAlternatives(id, schema)
  }

  /// Whether a keyword of a schema says yes.
  func says(_ keyword: StaticString, _ schema: Int32) -> Bool {
    guard let value = schemas.value(of: keyword, in: schema) else { return false }
    return schemas.kind(value) == .bool && schemas.text(value).first == UInt8(ascii: "t")
  }

  private mutating func checkType(_ id: Int32, _ schema: Int32) -> Bool {
    let kind = arena.kind(id)
    if says("x-kubernetes-int-or-string", schema) {
      if kind == .int || kind == .string || kind == .timestamp { return true }
      expect("a whole number or a string", at: id)
      return false
    }
    guard let type = schemas.value(of: "type" as StaticString, in: schema) else { return true }
    let expected = ValueType(rawValue: schemas.text(type).string)
    guard let expected, !expected.allows(Node(arena, id)) else { return true }
    let hint = expected == .string && kind.isScalar ? SchemaProblem.quotesWanted : nil
    expect(expected.article, at: id, hint: hint)
    return false
  }

  private mutating func checkFields(_ id: Int32, _ schema: Int32, isObject: Bool) {
    let properties = schemas.value(of: "properties" as StaticString, in: schema)
    let additional = schemas.value(of: "additionalProperties" as StaticString, in: schema)
    let isOpen =
      !isStrict || additional != nil
      || says("x-kubernetes-preserve-unknown-fields", schema)
    let isObject = isObject || says("x-kubernetes-embedded-resource", schema)
    steps.take(arena.count(id) * (1 + (properties.map(schemas.count) ?? 0) / 8))
    var entry = arena.firstChild(id)
    while let key = entry, let value = arena.next(key) {
      entry = arena.next(value)
      trail.enter(key: key)
      defer { trail.leave() }
      if isObject, isImplied(key) {
        checkMetadata(key, value)
        continue
      }
      let own = properties.flatMap { properties in
        arena.withText(of: key) { schemas.value(ofKey: $0, in: properties) }
      }
      if let below = own ?? additional.flatMap({ schemas.kind($0) == .mapping ? $0 : nil }) {
        check(value, below)
      } else if !isOpen {
        let known = properties.map { Node(schemas, $0).entries.map(\.key.string) } ?? []
        add(.unknownField(arena.text(key).string, known: known), at: key)
      }
    }
    checkRequired(id, schema)
  }

  private mutating func checkMetadata(_ key: Int32, _ value: Int32) {
    guard arena.text(key, equals: "metadata" as StaticString), let notation = CheckedType.metadata
    else { return }
    var walk = SchemaWalk(arena)
    walk.trail = trail
    walk.check(value, against: notation)
    problems += walk.problems
  }

  /// Whether a key is one that every object has.
  private func isImplied(_ key: Int32) -> Bool {
    arena.text(key, equals: "apiVersion" as StaticString)
      || arena.text(key, equals: "kind" as StaticString)
      || arena.text(key, equals: "metadata" as StaticString)
  }

  private mutating func checkRequired(_ id: Int32, _ schema: Int32) {
    guard let required = schemas.value(of: "required" as StaticString, in: schema) else { return }
    steps.take(schemas.count(required) * (1 + arena.count(id) / 8))
    guard !steps.isUsedUp else { return }
    var missing: [String] = []
    for name in Node(schemas, required).children where name.kind == .string {
      let value = name.text.withBytes { arena.value(ofKey: $0, in: id) }
      if value.map({ arena.kind($0) == .null }) ?? true { missing.append(name.string) }
    }
    if !missing.isEmpty { add(.missingFields(missing), at: id) }
  }

  private mutating func checkItems(_ id: Int32, _ schema: Int32) {
    checkCount(id, schema, "minItems", "maxItems", "items")
    var keys = SchemaWalk(arena)
    keys.trail = trail
    if let names = listKeys(schema) {
      names.withBytes { keys.checkKeys(of: id, $0) }
      problems += keys.problems
    }
    guard let items = schemas.value(of: "items" as StaticString, in: schema) else { return }
    for (number, item) in Node(arena, id).children.enumerated() {
      trail.enter(item: number)
      check(item.id, items)
      trail.leave()
    }
  }

  /// The keys that tell items apart, with blanks between them; empty if the items do themselves.
  private func listKeys(_ schema: Int32) -> String? {
    guard let type = schemas.value(of: "x-kubernetes-list-type" as StaticString, in: schema) else {
      return nil
    }
    if schemas.text(type, equals: "set" as StaticString) { return "" }
    guard schemas.text(type, equals: "map" as StaticString),
      let keys = schemas.value(of: "x-kubernetes-list-map-keys" as StaticString, in: schema)
    else { return nil }
    return Node(schemas, keys).children.map(\.string).joined(separator: " ")
  }

  /// Adds a problem at a node.
  mutating func add(_ kind: SchemaProblem.Kind, at id: Int32) {
    guard problems.count < SchemaProblem.most else { return }
    let path = isQuiet ? "" : trail.text(in: arena)
    problems.append(SchemaProblem(node: Node(arena, id), path: path, kind: kind))
  }

  /// Says that a value should be something else.
  mutating func expect(_ expected: String, at id: Int32, hint: String? = nil) {
    add(.wrongType(expected: expected, found: arena.kind(id).article, hint: hint), at: id)
  }
}
