internal import Documents
internal import Manifests

/// Edits a text that is a tree: all lines stay as they are written, but for those of the value.
struct TreeEditor<Syntax: EditableSyntax> {
  var bytes: [UInt8]

  init(_ text: SourceText) {
    bytes = Array(text.bytes)
  }

  /// The value that stands at the end of a way.
  func value(at steps: [ValuePath.Step]) throws(EditFailure) -> TreeValue? {
    try read().root.value(at: steps[...])
  }

  /// The value here, or in a model, that shows how one is written.
  func like(
    _ steps: [ValuePath.Step], in model: SourceText
  ) throws(EditFailure) -> TreeValue? {
    if !bytes.isEmpty, let own = try value(at: steps) { return own }
    return model.count == 0 ? nil : try TreeEditor(model).value(at: steps)
  }

  /// Sets what stands at the end of a way; what is missing on it is added.
  mutating func set(_ steps: [ValuePath.Step], to value: NewScalar) throws(EditFailure) {
    let file = try read()
    let text = Syntax.snippet(steps, value, in: file)
    let added = try Self.read(SourceText(text), number: 1)
    try finish(file, with: added) { $0.take(added.root, at: steps[...]) }
  }

  /// Adds an item at the end of a way, with nothing but its key.
  mutating func set(_ item: [ValuePath.Step]) throws(EditFailure) {
    try set(item, to: NewScalar(string: ""))
  }

  /// Takes away what stands at the end of a way, and what is empty then.
  mutating func remove(_ steps: [ValuePath.Step]) throws(EditFailure) {
    try finish(read(), with: nil) { _ = $0.remove(at: steps[...]) }
  }

  private mutating func finish(
    _ file: TreeFile, with added: TreeFile?, _ change: (inout TreeValue) -> Void
  ) throws(EditFailure) {
    var file = file
    change(&file.root)
    let ends = LineEnds(of: file.text.bytes)
    let files = [file] + (added.map { [$0] } ?? [])
    bytes = ends.applied(to: Syntax.write(file.root, of: files))
    guard try read().root.isSame(as: file.root) else {
      throw EditFailure(
        "this cannot be written where it belongs",
        hint: "write what stands there on lines of its own")
    }
  }

  private func read() throws(EditFailure) -> TreeFile {
    try Self.read(SourceText(bytes), number: 0)
  }

  private static func read(_ text: SourceText, number: Int) throws(EditFailure) -> TreeFile {
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    let layer = ConfigText(text: text, source: source)
    guard var file = Syntax.read(layer, number: number, &findings) else {
      let mistake = findings.report.diagnostics.first { $0.severity == .error }
      throw EditFailure(mistake?.message ?? "this cannot be read", hint: mistake?.hint)
    }
    // What asks something of a merge is text like all other.
    file.omitted = []
    file.root.restoreDirectives()
    return file
  }
}

extension TreeValue {
  /// The value at the end of a way.
  func value(at steps: ArraySlice<ValuePath.Step>) -> TreeValue? {
    guard let step = steps.first else { return self }
    return position(of: step).flatMap { children[$0].value.value(at: steps.dropFirst()) }
  }

  /// Takes a value at the end of a way from another tree, which has nothing else.
  fileprivate mutating func take(_ new: TreeValue, at steps: ArraySlice<ValuePath.Step>) {
    guard let step = steps.first, kind == new.kind,
      let entry = new.children.first(where: { !$0.isRemoved && $0.isMeant(by: step) })
    else {
      self = new
      return
    }
    isTouched = true
    if let position = position(of: step) {
      children[position].value.take(entry.value, at: steps.dropFirst())
    } else {
      children.append(entry)
    }
  }

  /// Takes away what stands at the end of a way; answers whether nothing is left here.
  fileprivate mutating func remove(at steps: ArraySlice<ValuePath.Step>) -> Bool {
    guard let step = steps.first, let position = position(of: step) else { return false }
    if steps.count == 1 || children[position].value.remove(at: steps.dropFirst()) {
      children[position].isRemoved = true
    }
    isTouched = true
    return effective.isEmpty
  }

  /// Where a step leads.
  private func position(of step: ValuePath.Step) -> Int? {
    switch step {
    case .field(let name): return kind == .mapping ? child(name) : nil
    case .index(let index):
      let items = children.indices.filter { !children[$0].isRemoved }
      return kind == .sequence && items.indices.contains(index) ? items[index] : nil
    case .item(let key, let value, _):
      guard kind == .sequence else { return nil }
      return children.firstIndex { item in
        guard !item.isRemoved, let field = item.value.child(key) else { return false }
        return item.value.children[field].value.text.isSameInBytes(as: value)
      }
    }
  }

  /// Takes members of JSON for ordinary ones that ask something of a merge.
  fileprivate mutating func restoreDirectives() {
    for index in children.indices {
      children[index].isRemoved = false
      children[index].value.restoreDirectives()
    }
    isTouched = false
  }
}

extension TreeEntry {
  /// Whether a step leads here, in a tree whose lists have one item.
  fileprivate func isMeant(by step: ValuePath.Step) -> Bool {
    guard case .field(let name) = step else { return true }
    return key.string.isSameInBytes(as: name)
  }
}
