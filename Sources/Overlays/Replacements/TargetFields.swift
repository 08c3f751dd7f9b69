internal import Documents
internal import Manifests

/// The fields of one document that a value is put into.
struct TargetFields {
  private(set) var value: ReplacementValue
  private let options: ReplacementOptions
  /// The scalars of the document that were created.
  private(set) var untyped: Set<Int32>
  /// The value, if it is no field of this document.
  private let foreign: CurrentValue?
  /// The file of the document.
  private let source: Int32
  private var warnings: [FieldFailure] = []

  init(
    value: ReplacementValue, options: ReplacementOptions, untyped: Set<Int32>,
    foreign: CurrentValue?, source: Int32
  ) {
    self.value = value
    self.options = options
    self.untyped = untyped
    self.foreign = foreign
    self.source = source
  }

  /// Makes the document editable; after that its nodes stay where they are.
  mutating func prepare(_ document: inout Document) {
    let shift = document.makeEditable()
    if foreign == nil { value.move(by: shift) }
  }

  /// What kustomize does without a word since the last call.
  mutating func takeWarnings() -> [FieldFailure] {
    defer { warnings = [] }
    return warnings
  }

  /// Writes to all fields that a path leads to.
  mutating func write(to path: String, in document: inout Document) throws(FieldFailure) {
    let steps = MatchStep.split(path)
    if try writeInText(steps, in: &document) { return }
    let created = options.creates ? current(in: document).created : nil
    let annotations = document.root["metadata"]?["annotations"]?.id
    var matching = FieldMatching(
      creating: created, from: value.place, untyped: untyped, annotations: annotations)
    let found = try matching.find(steps, in: &document)
    untyped = matching.untyped
    if let lost = matching.lost {
      warnings.append(
        FieldFailure("kustomize forgets what it would write below this value", at: lost))
    } else if found.isEmpty {
      throw FieldFailure(
        matching.missing.map { "there is no `\($0.name)`" } ?? "there is no such field",
        at: matching.missing?.node ?? document.rootID)
    }
    for node in found { try set(node, in: &document) }
  }

  private func isUntyped(_ node: Int32, _ document: Document) -> Bool {
    untyped.contains(node) || document.arena.isUntyped(node)
  }

  private func current(in document: Document) -> CurrentValue {
    foreign ?? value.current(in: document)
  }

  private mutating func set(_ node: Int32, in document: inout Document) throws(FieldFailure) {
    var now = current(in: document)
    let isScalar = document.arena.kind(node).isScalar
    if !options.delimiter.isEmpty {
      guard isScalar else {
        throw FieldFailure("only a single value has parts, this is a collection", at: node)
      }
      now.text = options.joined(now.text, into: document.arena.text(node).string)
    }
    if isScalar {
      // What holds the arena would have it copied.
      let text = now.text
      now = CurrentValue(text: "", node: nil)
      try document.setText(node, to: text, from: value.place, isUntyped: isUntyped(node, document))
    } else {
      if now.node == nil { untyped.insert(node) } else { untyped.remove(node) }
      if foreign == nil, let own = now.node?.id {
        now = CurrentValue(text: now.text, node: nil)
        try document.replace(node, withOwn: own, now.text, from: value.place)
      } else {
        try document.replace(node, with: now, from: value.place)
      }
      if let marks = value.marks { marks.add(to: node, in: &document, from: value.place) }
    }
  }

  /// Writes to fields of what stands in a text. False if kustomize finds none on the way.
  private mutating func writeInText(
    _ steps: [MatchStep], in document: inout Document
  ) throws(FieldFailure) -> Bool {
    guard let (node, inner, rest) = findText(steps, document.root) else { return false }
    let now = current(in: document)
    var text = StructuredText(document.arena.text(node).string, inner)
    do throws(FieldFailure) {
      let isDone = try text.set(rest, to: now, creating: options.creates, from: value.place)
      guard isDone else { return false }
    } catch {
      throw FieldFailure(error.message, at: node)
    }
    warnings += text.warnings.map { FieldFailure($0, at: node) }
    if !text.text.isSameInBytes(as: document.arena.text(node).string) {
      try document.setText(
        node, to: text.text, from: document.place(of: node, in: source),
        isUntyped: isUntyped(node, document))
    }
    return true
  }

  /// The first scalar on the way that can be read, with the steps behind it.
  private func findText(
    _ steps: [MatchStep], _ root: Node
  ) -> (node: Int32, inner: Document, rest: [MatchStep])? {
    let annotations = root["metadata"]?["annotations"]
    var node = root
    for (index, step) in steps.dropLast().enumerated() {
      guard let next = try? node.lookup(CollectionOfOne(step)) else { return nil }
      node = next
      guard node.kind.isScalar, node.kind != .null || node != annotations,
        let inner = node.text.readDocument()
      else { continue }
      return (node.id, inner, Array(steps[(index + 1)...]))
    }
    return nil
  }
}
