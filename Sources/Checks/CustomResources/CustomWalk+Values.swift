internal import Documents
internal import Manifests

extension CustomWalk {
  /// Looks at a value of one word: what it may be, how large, how long, and of which form.
  mutating func checkValue(_ id: Int32, _ schema: Int32) {
    if let allowed = schemas.value(of: "enum" as StaticString, in: schema) {
      checkEnum(id, Node(schemas, allowed))
    }
    switch arena.kind(id) {
    case .int, .float: checkNumber(Node(arena, id), schema)
    case .string, .timestamp: checkText(Node(arena, id), schema)
    default: return
    }
  }

  private mutating func checkEnum(_ id: Int32, _ allowed: Node) {
    steps.take(allowed.count)
    guard !steps.isUsedUp else { return }
    let value = Node(arena, id)
    let isAllowed = allowed.children.contains { other in
      if let number = value.integer { return other.integer == number }
      return other.text == value.text && (other.kind == .bool) == (value.kind == .bool)
    }
    guard !isAllowed else { return }
    guard !isQuiet else { return add(.wrongValue("", hint: nil), at: id) }
    let names = allowed.children.map(\.string)
    let list = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    add(
      .wrongValue(
        "is none of the values it can have",
        hint: Suggestion.hint(for: value.string, among: names) ?? "one of \(list)"), at: id)
  }

  private mutating func checkNumber(_ value: Node, _ schema: Int32) {
    guard let number = value.number else { return }
    if let least = limit("minimum", schema) {
      if says("exclusiveMinimum", schema) ? number <= least.value : number < least.value {
        let bound = says("exclusiveMinimum", schema) ? "more than" : "at least"
        add(.wrongValue("must be \(bound) \(least.text)", hint: nil), at: value.id)
      }
    }
    if let most = limit("maximum", schema) {
      if says("exclusiveMaximum", schema) ? number >= most.value : number > most.value {
        let bound = says("exclusiveMaximum", schema) ? "less than" : "at most"
        add(.wrongValue("must be \(bound) \(most.text)", hint: nil), at: value.id)
      }
    }
    checkBits(value, schema)
  }

  private mutating func checkBits(_ value: Node, _ schema: Int32) {
    guard let format = schemas.value(of: "format" as StaticString, in: schema) else { return }
    let isShort = schemas.text(format, equals: "int32" as StaticString)
    guard isShort || schemas.text(format, equals: "int64" as StaticString) else { return }
    let fits = value.integer.map { !isShort || Int32(exactly: $0) != nil } ?? false
    if !fits {
      add(.wrongValue("is no number of \(isShort ? 32 : 64) bits", hint: nil), at: value.id)
    }
  }

  private mutating func checkText(_ value: Node, _ schema: Int32) {
    steps.take(value.count)
    let length = value.string.unicodeScalars.count
    if let least = limit("minLength", schema), Double(length) < least.value {
      add(.wrongValue("must have at least \(least.text) characters", hint: nil), at: value.id)
    }
    if let most = limit("maxLength", schema), Double(length) > most.value {
      add(.wrongValue("must have at most \(most.text) characters", hint: nil), at: value.id)
    }
    guard let pattern = schemas.value(of: "pattern" as StaticString, in: schema),
      let compiled = try? Pattern(schemas.text(pattern).string)
    else { return }
    steps.take(schemas.count(pattern) * (1 + value.count))
    guard !steps.isUsedUp else { return }
    if compiled.isFound(in: value.string) == false {
      add(
        .wrongValue("does not fit the pattern `\(schemas.text(pattern).string)`", hint: nil),
        at: value.id)
    }
  }

  /// Looks at how many a collection has.
  mutating func checkCount(
    _ id: Int32, _ schema: Int32, _ least: StaticString, _ most: StaticString, _ what: String
  ) {
    let count = arena.kind(id) == .mapping ? arena.count(id) / 2 : arena.count(id)
    if let least = limit(least, schema), Double(count) < least.value {
      add(.wrongValue("must have at least \(least.text) \(what)", hint: nil), at: id)
    }
    if let most = limit(most, schema), Double(count) > most.value {
      add(.wrongValue("must have at most \(most.text) \(what)", hint: nil), at: id)
    }
  }

  private func limit(_ keyword: StaticString, _ schema: Int32) -> (value: Double, text: String)? {
    schemas.value(of: keyword, in: schema).flatMap { id in
      Node(schemas, id).number.map { ($0, schemas.text(id).string) }
    }
  }

  /// Looks at a value by the schemas of which all, any, one or none must fit.
  mutating func checkAlternatives(_ id: Int32, _ schema: Int32) {
    if arena.kind(id) == .mapping {
      checkCount(id, schema, "minProperties", "maxProperties", "fields")
    }
    for below in alternatives("allOf", schema) {
      var walk = CustomWalk(arena, schemas, isStrict: false, steps, isQuiet: isQuiet)
      walk.trail = trail
      walk.check(id, below)
      problems += walk.problems
    }
    let any = alternatives("anyOf", schema)
    if !any.isEmpty, !any.contains(where: { fits(id, $0) }) {
      add(.wrongValue("fits none of the forms it can have (`anyOf`)", hint: nil), at: id)
    }
    let one = alternatives("oneOf", schema)
    let count = one.count { fits(id, $0) }
    if !one.isEmpty, count != 1 {
      let found = count == 0 ? "none" : "several"
      add(.wrongValue("fits \(found) of the forms it can have (`oneOf`)", hint: nil), at: id)
    }
    if let none = schemas.value(of: "not" as StaticString, in: schema), fits(id, none) {
      add(.wrongValue("has a form that it cannot have (`not`)", hint: nil), at: id)
    }
  }

  private func alternatives(_ keyword: StaticString, _ schema: Int32) -> [Int32] {
    guard !steps.isUsedUp, let list = schemas.value(of: keyword, in: schema) else { return [] }
    steps.take(schemas.count(list))
    return Node(schemas, list).children.map(\.id)
  }

  private func fits(_ id: Int32, _ schema: Int32) -> Bool {
    var walk = CustomWalk(arena, schemas, isStrict: false, steps, isQuiet: true)
    walk.check(id, schema)
    return walk.problems.isEmpty
  }
}

extension Node {
  /// The number that a value is.
  fileprivate var number: Double? {
    integer.map(Double.init) ?? (kind == .float ? Double(string) : nil)
  }
}
