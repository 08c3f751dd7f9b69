/// Where objects of one kind are referred to by name.
package struct NameReference: Sendable {
  /// What is referred to.
  package let target: KindPattern
  private var content: Content

  private enum Content: Sendable {
    case fields([FieldSpec])
    /// The program's own, and what was added to them.
    case lines(FieldLines, and: [FieldSpec])
  }

  package init(target: KindPattern, fields: [FieldSpec]) {
    self.target = target
    content = .fields(fields)
  }

  /// Takes fields as the program's own lists have them.
  init(target: KindPattern, lines: FieldLines) {
    self.target = target
    content = .lines(lines, and: [])
  }

  /// The fields that hold the names.
  package var fields: [FieldSpec] {
    get {
      switch content {
      case .fields(let fields): fields
      case .lines(let lines, let added): lines.fields + added
      }
    }
    set { content = .fields(newValue) }
  }

  /// Whether both are the same lines, which have nothing to say to each other.
  func hasSameLines(as other: NameReference) -> Bool {
    guard case .lines(let own, let added) = content, added.isEmpty,
      case .lines(let others, let addedToOthers) = other.content, addedToOthers.isEmpty
    else { return false }
    return own.isSame(as: others)
  }

  /// Adds the fields of a rule about the same target.
  mutating func merge(_ other: NameReference) throws(FieldConflict) {
    if takesLines(of: other) { return }
    var merged = fields
    let count = merged.count
    try merged.merge(other.fields)
    let new = merged[count...]
    guard !new.isEmpty else { return }
    switch content {
    case .fields: content = .fields(merged)
    case .lines(let lines, let added): content = .lines(lines, and: added + new)
    }
  }

  /// What was added to the same lines is known not to be among them, so they need not be read where
  /// nothing else was added here.
  private mutating func takesLines(of other: NameReference) -> Bool {
    guard case .lines(let own, let added) = content,
      case .lines(let others, let addedToOthers) = other.content, own.isSame(as: others)
    else { return false }
    if added.isEmpty { content = other.content }
    return added.isEmpty || addedToOthers.allSatisfy { added.contains($0) }
  }

  /// Those of the fields that objects of a kind have.
  func fields(of kind: ObjectKind) -> [FieldSpec] {
    switch content {
    case .fields(let fields): fields.filter { $0.kind.selects(kind) }
    case .lines(let lines, let added):
      lines.fields(of: kind) + added.filter { $0.kind.selects(kind) }
    }
  }
}

extension NameReference: Equatable {
  package static func == (one: NameReference, other: NameReference) -> Bool {
    one.target == other.target && one.fields == other.fields
  }
}
