/// Where objects of one kind are referred to by name.
package struct NameReference: Sendable {
  /// What is referred to.
  package let target: KindPattern
  private var content: Content

  private enum Content: Sendable {
    case fields([FieldSpec])
    case lines(FieldLines)
  }

  package init(target: KindPattern, fields: [FieldSpec]) {
    self.target = target
    content = .fields(fields)
  }

  /// Takes fields as the program's own lists have them.
  init(target: KindPattern, lines: FieldLines) {
    self.target = target
    content = .lines(lines)
  }

  /// The fields that hold the names.
  package var fields: [FieldSpec] {
    get {
      switch content {
      case .fields(let fields): fields
      case .lines(let lines): lines.fields
      }
    }
    set { content = .fields(newValue) }
  }

  /// Whether both are the same lines, which have nothing to say to each other.
  func hasSameLines(as other: NameReference) -> Bool {
    guard case .lines(let own) = content, case .lines(let others) = other.content else {
      return false
    }
    return own.isSame(as: others)
  }

  /// Adds the fields of a rule about the same target.
  mutating func merge(_ other: NameReference) throws(FieldConflict) {
    guard !hasSameLines(as: other) else { return }
    var merged = fields
    let count = merged.count
    try merged.merge(other.fields)
    if merged.count > count { fields = merged }
  }

  /// Those of the fields that objects of a kind have.
  func fields(of kind: ObjectKind) -> [FieldSpec] {
    switch content {
    case .fields(let fields): fields.filter { $0.kind.selects(kind) }
    case .lines(let lines): lines.fields(of: kind)
    }
  }
}

extension NameReference: Equatable {
  package static func == (one: NameReference, other: NameReference) -> Bool {
    one.target == other.target && one.fields == other.fields
  }
}
