internal import Documents
internal import Manifests

/// All fields of one kind that may hold names, as a tree of steps: one walk finds them all.
struct ReferencePlan: Sendable {
  /// What a field is for.
  struct Field: Sendable {
    let target: KindPattern
    /// Whether it names the role of a binding, which also says its kind.
    let isRole: Bool
    let path: FieldPath
    /// The next field behind the same step.
    fileprivate(set) var next = -1
  }

  /// A name on the way to fields; the steps that can follow are a list, and so are the fields.
  private struct Step {
    let name: Range<Int>
    var field = -1
    var first = -1
    var next = -1
  }

  private var steps = [Step(name: 0..<0)]
  /// The names of the steps, one behind the other.
  private var names: [UInt8] = []
  /// The fields in the order of the rules.
  private(set) var fields: [Field] = []
  /// Whether one of them stands in the metadata.
  private(set) var readsMetadata = false

  init(_ references: NameReferences, of kind: ObjectKind) {
    for (target, field) in references.fields(of: kind) {
      var step = 0
      if field.path.steps.first?.name == "metadata" { readsMetadata = true }
      for name in field.path.steps { step = self.step(name.bytes, behind: step) }
      fields.append(
        Field(
          target: target, isRole: field.path.text.hasSuffix("roleRef/name"), path: field.path,
          next: steps[step].field))
      steps[step].field = fields.count - 1
    }
  }

  /// Whether no field of the kind holds names.
  var isEmpty: Bool { fields.isEmpty }

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

  /// The fields of an object that may hold names, in the order of the rules. Nothing is wrong with
  /// an object then as far as that matters for names.
  func hits(in document: Document, of kind: ObjectKind) throws(FieldFailure) -> [NameHit] {
    try Self.checkVersion(document.arena, document.rootID)
    if kind.kind == ReferenceUpdate.roleBinding, !kind.isClusterScoped {
      try Referrer.checkSubjects(of: document.root)
    }
    var hits: [NameHit] = []
    try walk(document.arena, document.rootID, 0, isItem: false, &hits)
    if hits.count > 1 { hits.sort { $0.field < $1.field } }
    return hits
  }

  /// kustomize refuses what it writes in another way than it was read.
  private static func checkVersion(_ arena: Arena, _ object: Int32) throws(FieldFailure) {
    guard let version = arena.value(of: "apiVersion" as StaticString, in: object),
      let first = arena.withText(of: version, { $0.first })
    else { return }
    guard first == UInt8(ascii: "/") || arena.kind(version) == .null else { return }
    throw FieldFailure("this is no version of an API", at: version)
  }

  private func walk(
    _ arena: Arena, _ node: Int32, _ step: Int, isItem: Bool, _ hits: inout [NameHit]
  ) throws(FieldFailure) {
    let kind = arena.kind(node)
    guard kind != .null else { return }
    var field = isItem ? -1 : steps[step].field
    while field >= 0 {
      hits.append(NameHit(node: node, field: field))
      field = fields[field].next
    }
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
    _ arena: Arena, _ mapping: Int32, _ step: Int, _ hits: inout [NameHit]
  ) throws(FieldFailure) {
    var next = steps[step].first
    while next >= 0 {
      let field = names.withUnsafeBufferPointer {
        arena.value(ofKey: UnsafeBufferPointer(rebasing: $0[steps[next].name]), in: mapping)
      }
      if let field { try walk(arena, field, next, isItem: false, &hits) }
      next = steps[next].next
    }
  }

  /// The path of a field behind a step, for messages: the first of the rules.
  private func anyPath(behind step: Int) -> String {
    var field = steps[step].field
    while field >= 0, fields[field].next >= 0 { field = fields[field].next }
    let first = steps[step].first
    return field >= 0 ? fields[field].path.text : first < 0 ? "" : anyPath(behind: first)
  }
}
