internal import Documents
internal import Manifests

/// All fields of one kind that may hold names, as a tree of steps: one walk finds them all.
struct ReferencePlan {
  /// A field that may hold a name.
  struct Hit {
    let node: Int32
    /// The place of the field in the list of rules.
    let order: Int
    let target: ObjectKind
    /// Whether this names the role of a binding, which also says its kind.
    let isRole: Bool
  }

  private struct Field {
    let order: Int
    let target: ObjectKind
    let isRole: Bool
    let path: FieldPath
  }

  private struct Step {
    var name: String
    var fields: [Field] = []
    var next: [Step] = []

    mutating func add(_ field: Field, _ steps: ArraySlice<FieldPath.Step>) {
      guard let step = steps.first else { return fields.append(field) }
      if let index = next.firstIndex(where: { $0.name.isSameInBytes(as: step.name) }) {
        next[index].add(field, steps.dropFirst())
      } else {
        var branch = Step(name: step.name)
        branch.add(field, steps.dropFirst())
        next.append(branch)
      }
    }

    var anyPath: FieldPath? { fields.first?.path ?? next.lazy.compactMap(\.anyPath).first }
  }

  private var root = Step(name: "")

  init(_ rules: [NameReference], of kind: ObjectKind) {
    var order = 0
    for rule in rules {
      for field in rule.fields {
        order += 1
        guard field.kind.selects(kind) else { continue }
        let isRole = field.path.text.hasSuffix("roleRef/name")
        root.add(
          Field(order: order, target: rule.target, isRole: isRole, path: field.path),
          field.path.steps[...])
      }
    }
  }

  /// The fields of an object that may hold names, in the order of the rules.
  func hits(in object: Node) throws(FieldFailure) -> [Hit] {
    guard !root.next.isEmpty else { return [] }
    var hits: [Hit] = []
    try Self.walk(object.arena, object.id, root, &hits)
    return hits.sorted { $0.order < $1.order }
  }

  private static func walk(
    _ arena: Arena, _ node: Int32, _ step: Step, _ hits: inout [Hit]
  ) throws(FieldFailure) {
    let kind = arena.kind(node)
    guard kind != .null else { return }
    for field in step.fields {
      hits.append(
        Hit(node: node, order: field.order, target: field.target, isRole: field.isRole))
    }
    guard !step.next.isEmpty else { return }
    switch kind {
    case .mapping: try walkEntries(arena, node, step, &hits)
    case .sequence:
      var item = arena.firstChild(node)
      while let id = item {
        try walk(arena, id, Step(name: "", next: step.next), &hits)
        item = arena.next(id)
      }
    default:
      let path = step.next.lazy.compactMap(\.anyPath).first?.text ?? ""
      throw FieldFailure("`\(path)` needs a mapping here", at: node)
    }
  }

  private static func walkEntries(
    _ arena: Arena, _ mapping: Int32, _ step: Step, _ hits: inout [Hit]
  ) throws(FieldFailure) {
    var entry = arena.firstChild(mapping)
    while let key = entry, let value = arena.next(key) {
      if let next = step.next.first(where: { arena.text(key, equals: $0.name) }) {
        try walk(arena, value, next, &hits)
      }
      entry = arena.next(value)
    }
  }
}
