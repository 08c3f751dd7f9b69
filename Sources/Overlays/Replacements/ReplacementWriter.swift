internal import Documents
internal import Manifests

/// Puts a value into the fields of one object.
struct ReplacementWriter {
  private let target: ReplacementTarget
  /// The value, which moves with the document it stands in.
  private(set) var value: ReplacementValue

  init(target: ReplacementTarget, value: ReplacementValue) {
    self.target = target
    self.value = value
  }

  /// Writes to all field paths of the target.
  mutating func write(
    to position: Int, of state: inout ReplacementState, _ findings: inout Findings
  ) {
    var fields = TargetFields(
      value: value, options: target.options, untyped: state.untyped[position],
      foreign: foreign(to: position, in: state), source: state.manifests[position].source)
    var manifest = state.manifests[position]
    manifest.edit { document in fields.prepare(&document) }
    for path in target.fieldPaths { write(to: path, of: &manifest, &fields, &findings) }
    state.manifests.replace(position, with: manifest)
    state.untyped[position] = fields.untyped
    value = fields.value
  }

  /// The value as it is now, unless it stands in the object that is written to.
  private func foreign(to position: Int, in state: ReplacementState) -> CurrentValue? {
    if value.position == position { return nil }
    return value.current(in: value.position.map { state.manifests[$0].document })
  }

  private func write(
    to path: TextEntry, of manifest: inout Manifest, _ fields: inout TargetFields,
    _ findings: inout Findings
  ) {
    do throws(FieldFailure) {
      try manifest.edit { (document) throws(FieldFailure) in
        try fields.write(to: path.text, in: &document)
      }
    } catch {
      add(error, path, manifest, .error, &findings)
    }
    for warning in fields.takeWarnings() { add(warning, path, manifest, .warning, &findings) }
  }

  private func add(
    _ failure: FieldFailure, _ path: TextEntry, _ manifest: Manifest, _ severity: Severity,
    _ findings: inout Findings
  ) {
    let hint = manifest.layerHint(for: path.text)
    findings.add(
      hint == nil ? "replacement" : "configset-data",
      "`\(path.text)` of \(manifest.id): \(failure.message)", at: path.place,
      severity: severity, hint: hint, notes: [("here", manifest.place(of: failure.node))])
  }
}
