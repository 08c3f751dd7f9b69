internal import Documents
internal import Manifests

/// All fields of one kind that may hold names, as a tree of steps: one walk finds them all.
struct ReferencePlan {
  /// A field that may hold a name.
  struct Hit {
    let node: Int32
    let field: Field
  }

  /// What a field is for.
  struct Field {
    /// Its place among the fields of its kind.
    let order: Int
    let target: KindPattern
    /// Whether it names the role of a binding, which also says its kind.
    let isRole: Bool
    let path: FieldPath
  }

  /// A name on the way to fields; the steps that can follow are a list.
  private struct Step {
    let name: Range<Int>
    var fields: [Field] = []
    var first = -1
    var next = -1
  }

  private var steps = [Step(name: 0..<0)]
  /// The names of the steps, one behind the other.
  private var names: [UInt8] = []

  init(_ references: NameReferences, of kind: ObjectKind) {
    for (order, (target, field)) in references.fields(of: kind).enumerated() {
      var step = 0
      for name in field.path.steps { step = self.step(Array(name.name.utf8), behind: step) }
      steps[step].fields.append(
        Field(
          order: order, target: target, isRole: field.path.text.hasSuffix("roleRef/name"),
          path: field.path))
    }
  }

  /// Whether no field of the kind holds names.
  var isEmpty: Bool { steps.count == 1 }

  /// The step with a name behind another one, new if it is not there.
  private mutating func step(_ name: [UInt8], behind parent: Int) -> Int {
    var candidate = steps[parent].first
    while candidate >= 0 {
      if names[steps[candidate].name].elementsEqual(name) { return candidate }
      candidate = steps[candidate].next
    }
    var step = Step(name: names.count..<names.count + name.count)
    names += name
    step.next = steps[parent].first
    steps.append(step)
    steps[parent].first = steps.count - 1
    return steps.count - 1
  }

  /// The fields of an object that may hold names, in the order of the rules.
  func hits(in object: Node) throws(FieldFailure) -> [Hit] {
    var hits: [Hit] = []
    try walk(object.arena, object.id, 0, isItem: false, &hits)
    return hits.count > 1 ? hits.sorted { $0.field.order < $1.field.order } : hits
  }

  private func walk(
    _ arena: Arena, _ node: Int32, _ step: Int, isItem: Bool, _ hits: inout [Hit]
  ) throws(FieldFailure) {
    let kind = arena.kind(node)
    guard kind != .null else { return }
    if !isItem { for field in steps[step].fields { hits.append(Hit(node: node, field: field)) } }
    guard steps[step].first >= 0 else { return }
    switch kind {
    case .mapping: try walkEntries(arena, node, step, &hits)
    case .sequence:
      var item = arena.firstChild(node)
      while let id = item {
        try walk(arena, id, step, isItem: true, &hits)
        item = arena.next(id)
      }
    default:
      throw FieldFailure("`\(anyPath(behind: step))` needs a mapping here", at: node)
    }
  }

  private func walkEntries(
    _ arena: Arena, _ mapping: Int32, _ step: Int, _ hits: inout [Hit]
  ) throws(FieldFailure) {
    var next = steps[step].first
    while next >= 0 {
      let field = names[steps[next].name].withUnsafeBufferPointer {
        arena.value(ofKey: $0, in: mapping)
      }
      if let field { try walk(arena, field, next, isItem: false, &hits) }
      next = steps[next].next
    }
  }

  /// The path of a field behind a step, for messages.
  private func anyPath(behind step: Int) -> String {
    let first = steps[step].first
    return steps[step].fields.first?.path.text ?? (first < 0 ? "" : anyPath(behind: first))
  }
}
