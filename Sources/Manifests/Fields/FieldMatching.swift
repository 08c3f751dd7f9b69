package import Documents

/// Finds all values at a path in a document, and creates what is missing if that is wanted.
package struct FieldMatching {
  /// What a field becomes that is created; nil if nothing is.
  private let created: NewValue?
  private let place: Place?
  /// The scalars that were created. They have no type of their own, it follows from their text.
  package private(set) var untyped: Set<Int32>
  /// Where kustomize finds a value in what it does not keep: in a text that it has read, or below
  /// something that is null.
  package private(set) var lost: Int32?
  /// A field that was looked for and is not there, with the mapping that lacks it.
  package private(set) var missing: (name: String, node: Int32)?

  /// The annotations of the object, which kustomize writes anew: there it finds what it has put below
  /// null.
  private let annotations: Int32?

  package init(
    creating created: NewValue?, from place: Place?, untyped: Set<Int32> = [],
    annotations: Int32? = nil
  ) {
    self.created = created
    self.place = place
    self.untyped = untyped
    self.annotations = annotations
  }

  /// The values at a path, in a document that is editable.
  package mutating func find(
    _ steps: [MatchStep], in document: inout Document
  ) throws(FieldFailure) -> [Int32] {
    try find(steps[...], below: document.rootID, in: &document)
  }

  private mutating func find(
    _ steps: ArraySlice<MatchStep>, below node: Int32, in document: inout Document
  ) throws(FieldFailure) -> [Int32] {
    guard let step = steps.first else { return [node] }
    let rest = steps.dropFirst()
    switch step {
    case .field(let name): return try find(name, rest, in: node, &document)
    case .index(let index): return try find(index, rest, in: node, &document)
    case .every:
      var found: [Int32] = []
      for item in try items(of: node, document) {
        found += try find(rest, below: item, in: &document)
      }
      return found
    case .item(let key, let value):
      return try find(key, value, rest, in: node, &document)
    case .incomplete(let text):
      throw FieldFailure("`\(text)` has no `=`", at: node)
    }
  }

  private mutating func find(
    _ name: String, _ rest: ArraySlice<MatchStep>, in node: Int32, _ document: inout Document
  ) throws(FieldFailure) -> [Int32] {
    let kind = document.arena.kind(node)
    guard kind == .mapping && !name.isEmpty || kind == .null else {
      throw FieldFailure("`\(name)` needs a mapping here", at: node)
    }
    guard let field = document.arena.value(of: name, in: node) else {
      guard let new = newValue(before: rest.first) else {
        missing = (name, node)
        return []
      }
      if kind == .null, node == annotations {
        document.set(node, to: .mapping, from: place)
      } else if kind == .null {
        return lose(node)
      }
      let field = document.append(name, new, to: node, from: place)
      if document.arena.kind(field).isScalar { untyped.insert(field) }
      return try find(rest, below: field, in: &document)
    }
    let isWrittenAnew = field == annotations && document.arena.kind(field) == .null
    guard !rest.isEmpty, document.arena.kind(field).isScalar, !isWrittenAnew else {
      return try find(rest, below: field, in: &document)
    }
    return try findInText(of: field, rest, document)
  }

  /// kustomize reads the text of a scalar that stands in the way, and forgets what it changes there.
  private mutating func findInText(
    of node: Int32, _ steps: ArraySlice<MatchStep>, _ document: Document
  ) throws(FieldFailure) -> [Int32] {
    guard var inner = document.arena.text(node).readDocument() else {
      throw FieldFailure("the path goes on below this text", at: node)
    }
    inner.makeEditable()
    var matching = FieldMatching(creating: created, from: place)
    do throws(FieldFailure) {
      guard try !matching.find(Array(steps), in: &inner).isEmpty || matching.lost != nil else {
        return []
      }
    } catch {
      throw FieldFailure(error.message, at: node)
    }
    return lose(node)
  }

  private mutating func lose(_ node: Int32) -> [Int32] {
    lost = lost ?? node
    return []
  }

  /// What a value is created as: the step behind it says which collection it must be.
  private func newValue(before next: MatchStep?) -> NewValue? {
    guard let created else { return nil }
    switch next {
    case nil: return created
    case .field(let name): return name.isEmpty ? created : .mapping
    case .every: return .mapping
    default: return .sequence
    }
  }

  private mutating func find(
    _ index: Int, _ rest: ArraySlice<MatchStep>, in node: Int32, _ document: inout Document
  ) throws(FieldFailure) -> [Int32] {
    let items = try items(of: node, document)
    if index < items.count { return try find(rest, below: items[index], in: &document) }
    guard index == items.count, let new = newValue(before: rest.first) else {
      throw FieldFailure("there is no item \(index) in this list of \(items.count)", at: node)
    }
    guard document.arena.kind(node) == .sequence else { return lose(node) }
    let item = append(new, to: node, in: &document)
    return try find(rest, below: item, in: &document)
  }

  private mutating func find(
    _ key: String, _ value: String, _ rest: ArraySlice<MatchStep>, in node: Int32,
    _ document: inout Document
  ) throws(FieldFailure) -> [Int32] {
    let found = try findItems(key, value, rest, in: node, &document)
    guard found.isEmpty, lost == nil, created != nil else { return found }
    guard document.arena.kind(node) == .sequence else { return lose(node) }
    if key.isEmpty {
      _ = append(.untyped(value), to: node, in: &document)
    } else {
      let item = append(.mapping, to: node, in: &document)
      untyped.insert(document.append(key, .untyped(value), to: item, from: place))
    }
    let foundNow = try findItems(key, value, rest, in: node, &document)
    guard !foundNow.isEmpty else {
      throw FieldFailure("an item that is created here would not be `\(value)`", at: node)
    }
    return foundNow
  }

  /// The values in the items of a list that a regular expression means.
  private mutating func findItems(
    _ key: String, _ value: String, _ rest: ArraySlice<MatchStep>, in node: Int32,
    _ document: inout Document
  ) throws(FieldFailure) -> [Int32] {
    var found: [Int32] = []
    let items = try items(of: node, document)
    guard !items.isEmpty else { return [] }
    let pattern: Pattern
    do throws(PatternError) {
      pattern = try Pattern(value)
    } catch {
      throw FieldFailure("`\(value)` is a regular expression: \(error.message)", at: node)
    }
    for item in items {
      let field = key.isEmpty ? item : document.arena.value(of: key, in: item)
      guard let field, isFound(pattern, in: field, document) else { continue }
      // kustomize leaves out the rest of a path behind a value.
      found += key.isEmpty ? [item] : try find(rest, below: item, in: &document)
    }
    return found
  }

  /// Whether an expression is found in a value as it is written. Most are names, written as they are.
  private func isFound(_ pattern: Pattern, in node: Int32, _ document: Document) -> Bool {
    let arena = document.arena
    guard arena.kind(node) == .string, arena.style(node) == .plain, arena.count(node) < 64 else {
      return pattern.isFound(in: written(node, document)) == true
    }
    let isFoundInName = arena.text(node).withContiguousStorageIfAvailable { name -> Bool? in
      let isPlain =
        name.allSatisfy { $0.isPartOfName }
        && PlainScalar.kind(of: name, under: .resource) == .string
      return isPlain ? pattern.isFound(in: name) == true : nil
    }
    return (isFoundInName ?? nil) ?? (pattern.isFound(in: written(node, document)) == true)
  }

  /// The value as it is written, with its quotes.
  private func written(_ node: Int32, _ document: Document) -> String {
    var output = OutputText(capacity: 64)
    Node(document.arena, node).printAsWritten(to: &output)
    return output.string.trimmingSpace
  }

  /// The items of a list; null has none.
  private func items(
    of node: Int32, _ document: Document
  ) throws(FieldFailure) -> [Int32] {
    switch document.arena.kind(node) {
    case .sequence: document.items(of: node)
    case .null: []
    default: throw FieldFailure("the path needs a list here", at: node)
    }
  }

  private mutating func append(
    _ value: NewValue, to list: Int32, in document: inout Document
  ) -> Int32 {
    let item = document.append(value, toList: list, from: place)
    if document.arena.kind(item).isScalar { untyped.insert(item) }
    return item
  }
}

extension UInt8 {
  /// Whether the byte stands in names, and needs no quotes anywhere.
  fileprivate var isPartOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
