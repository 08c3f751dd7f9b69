internal import Documents
internal import Manifests

/// Writes the values of variables where texts use them.
struct VariableUpdate {
  /// A value, with the text that stands for it inside other text.
  private struct Value {
    let value: NewValue
    let text: String
    let place: Place
  }

  private let fields: FieldConfiguration
  private let variables: [Variable]
  /// Those that have a single value: kustomize puts nothing else into texts.
  private var values: [Name: Value] = [:]
  private var used: Set<Name> = []

  init(_ variables: VariableSet, _ fields: FieldConfiguration) {
    self.variables = variables.sorted
    self.fields = fields
  }

  /// Updates all texts that may use variables.
  mutating func apply(to manifests: inout ManifestSet, _ findings: inout Findings) {
    guard !variables.isEmpty else { return }
    for variable in variables {
      values[Name(variable.name.text)] = find(variable, in: manifests, &findings)
    }
    guard !findings.hasErrors else { return }
    var selection = FieldSelection(fields[.varReference])
    for position in 0..<manifests.count {
      for field in selection.fields(of: manifests[position].id.kind)
      where manifests[position].root.contains(field.path) {
        manifests.change(at: position) { update(field.path, of: &$0, &findings) }
      }
    }
    for variable in variables where !used.contains(Name(variable.name.text)) {
      findings.add(
        "variable", "`\(variable.name.text)` is used nowhere", at: variable.name.place,
        severity: .warning)
    }
  }

  private mutating func update(
    _ path: FieldPath, of manifest: inout Manifest, _ findings: inout Findings
  ) {
    do throws(FieldFailure) {
      try manifest.edit { (document) throws(FieldFailure) in
        try document.change(path, creating: nil, from: nil) {
          (document, node) throws(FieldFailure) in try replace(in: node, of: &document)
        }
      }
    } catch {
      findings.add(error, in: manifest)
    }
  }

  private func find(
    _ variable: Variable, in manifests: ManifestSet, _ findings: inout Findings
  ) -> Value? {
    let name = Name(variable.name.text)
    guard let object = manifests.manifests.first(where: { $0.variables.contains(name) }) else {
      findings.add(
        "variable", "there is no \(variable.kind)/\(variable.object) that `\(name)` could mean",
        at: variable.name.place)
      return nil
    }
    if let hint = object.layerHint(for: variable.path) {
      findings.add(
        "configset-data", "a variable cannot read `\(variable.path)` of \(object.id)",
        at: variable.name.place, hint: hint)
      return nil
    }
    guard let node = variable.value(in: object) else {
      findings.add(
        "variable", "\(object.id) has no `\(variable.path)`", at: variable.name.place)
      return nil
    }
    guard node.kind.isScalar else { return nil }
    let isString = node.kind == .string || node.kind == .timestamp
    return Value(
      value: isString ? .string(node.string) : .plain(node.string), text: node.string,
      place: object.place(of: node.id))
  }

  private mutating func replace(
    in node: Int32, of document: inout Document
  ) throws(FieldFailure) {
    switch document.arena.kind(node) {
    case .mapping:
      for entry in document.entries(of: node) { replaceText(entry.value, of: &document) }
    case .sequence:
      for item in document.items(of: node) {
        guard document.arena.kind(item) == .string else {
          throw FieldFailure("an item of this list must be a string", at: item)
        }
        replaceText(item, of: &document)
      }
    default: replaceText(node, of: &document)
    }
  }

  private mutating func replaceText(_ node: Int32, of document: inout Document) {
    guard document.arena.kind(node) == .string else { return }
    let old = Array(document.arena.text(node))
    guard old.contains(UInt8(ascii: "$")) else { return }
    var reader = VariableText(old)
    while let name = reader.nextName() {
      guard let value = values[Name(name)] else { continue }
      used.insert(Name(name))
      if reader.isWhole {
        return document.setAnew(node, to: value.value, from: value.place)
      }
      reader.replace(with: value.text)
    }
    if reader.result != old {
      document.setAnew(
        node, to: .string(String(decoding: reader.result, as: UTF8.self)),
        from: document.place(of: node))
    }
  }
}
