internal import Documents
internal import Manifests

/// One replacement: a value, and the fields that it is put into.
struct Replacement: Sendable {
  private let source: ReplacementSource?
  private let sourceValue: TextEntry?
  private let targets: [ReplacementTarget]
  private let hasTargets: Bool
  private let place: Place

  static let known = ["source", "targets", "sourceValue"]

  /// Reads an entry. In a file of its own an empty list of targets is one.
  init(_ node: Node, _ fields: Fields, isInFile: Bool, _ reader: inout FieldReader) {
    place = reader.place(of: node)
    source = fields["source"].flatMap {
      $0.kind == .null ? nil : ReplacementSource($0, &reader)
    }
    sourceValue = reader.text(fields["sourceValue"], "sourceValue")
    targets = reader.items(fields["targets"], "targets").map { ReplacementTarget($0, &reader) }
    hasTargets = !targets.isEmpty || (isInFile && fields["targets"]?.kind == .sequence)
  }

  /// Puts the value into the targets.
  func apply(to state: inout ReplacementState, _ findings: inout Findings) {
    guard isComplete(&findings), var value = value(in: state.manifests, &findings) else { return }
    for target in targets {
      var isSelected = false
      for position in state.manifests.manifests.indices
      where target.selects(state.manifests[position]) {
        isSelected = true
        var writer = ReplacementWriter(target: target, value: value)
        writer.write(to: position, of: &state, &findings)
        value = writer.value
      }
      guard !isSelected else { continue }
      findings.add(
        "replacement", "no object is what this target selects", at: target.select?.place,
        severity: .warning, hint: target.hint(among: state.manifests))
    }
  }

  private func value(in manifests: ManifestSet, _ findings: inout Findings) -> ReplacementValue? {
    if let source { return source.value(in: manifests, &findings) }
    return sourceValue.map { ReplacementValue(.text($0.text), place: $0.place) }
  }

  private func isComplete(_ findings: inout Findings) -> Bool {
    if source != nil, let sourceValue {
      findings.add(
        "replacement", "`source` and `sourceValue` exclude each other", at: sourceValue.place)
      return false
    }
    guard source != nil || sourceValue != nil, hasTargets else {
      findings.add(
        "replacement", "a replacement needs a source and at least one target", at: place,
        hint: source == nil && sourceValue == nil
          ? "add `source` or `sourceValue`" : "add an entry to `targets`")
      return false
    }
    let mistakes = targets.flatMap(\.mistakes)
    for mistake in mistakes {
      findings.add("replacement", mistake.message, at: mistake.place)
    }
    let unselected = targets.filter { $0.select == nil }
    for target in unselected {
      findings.add(
        "replacement", "a target needs `select`", at: target.place,
        hint: "`select: {}` means all objects")
    }
    return mistakes.isEmpty && unselected.isEmpty
  }
}
