internal import Documents
internal import Manifests

/// `source` of a replacement: a field of one object.
struct ReplacementSource: Sendable {
  let object: ObjectFields
  let fieldPath: TextEntry
  let options: ReplacementOptions
  let place: Place

  init(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "source", known: ObjectFields.known + ["fieldPath", "options"])
    place = reader.place(of: node)
    object = ObjectFields(fields, &reader)
    fieldPath =
      reader.filledText(fields["fieldPath"], "fieldPath")
      ?? TextEntry(text: "metadata.name", place: place)
    options = ReplacementOptions(fields["options"], &reader)
  }

  /// The value to put into targets; nil if that was reported.
  func value(in manifests: ManifestSet, _ findings: inout Findings) -> ReplacementValue? {
    guard let position = position(in: manifests, &findings) else { return nil }
    let manifest = manifests[position]
    do throws(FieldFailure) {
      let node = try manifest.root.lookup(MatchStep.split(fieldPath.text))
      guard let node, !node.isEmptyForReplacements else {
        let hint = manifest.layerHint(for: fieldPath.text)
        findings.add(
          hint == nil ? "replacement" : "configset-data",
          "\(manifest.id) has no value at `\(fieldPath.text)`", at: fieldPath.place, hint: hint,
          notes: [("this object", manifest.namePlace)])
        return nil
      }
      guard !options.delimiter.isEmpty else {
        return whole(node, of: manifest, at: position, &findings)
      }
      return part(of: node, in: manifest, &findings)
    } catch {
      findings.add(
        "replacement", "`\(fieldPath.text)`: \(error.message)", at: fieldPath.place,
        notes: [("here", manifest.place(of: error.node))])
      return nil
    }
  }

  private func whole(
    _ node: Node, of manifest: Manifest, at position: Int, _ findings: inout Findings
  ) -> ReplacementValue {
    let marks = IdentityMarks(manifest, in: node)
    if marks != nil {
      findings.add(
        "replacement", "kustomize copies annotations of its own with `\(fieldPath.text)`",
        at: fieldPath.place, severity: .warning, hint: "copy single fields")
    }
    return ReplacementValue(
      .node(position: position, node.id), place: manifest.place(of: node.id), marks: marks)
  }

  private func part(
    of node: Node, in manifest: Manifest, _ findings: inout Findings
  ) -> ReplacementValue? {
    let place = manifest.place(of: node.id)
    guard node.kind.isScalar else {
      findings.add(
        "replacement", "only a single value has parts, `\(fieldPath.text)` is a collection",
        at: options.place, notes: [("this value", place)])
      return nil
    }
    guard let part = options.part(of: node.string) else {
      findings.add(
        "replacement", "the value of the source has no part \(options.index)", at: options.place,
        notes: [("this value", place)])
      return nil
    }
    return ReplacementValue(.part(part, of: node), place: place)
  }

  /// The one object that is meant.
  private func position(in manifests: ManifestSet, _ findings: inout Findings) -> Int? {
    let found = manifests.manifests.indices.filter { isMeant(manifests[$0]) }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let names = manifests.manifests.map(\.id.name.string)
      findings.add(
        "replacement", "no object is what this source names",
        at: (object.name ?? object.kind)?.place ?? place,
        hint: object.name.flatMap { Suggestion.hint(for: $0.text, among: names) })
    } else {
      findings.add(
        "replacement", "several objects are what this source names", at: place,
        hint: "say more about the one that is meant",
        notes: found.prefix(4).map { ("\(manifests[$0].id)", manifests[$0].namePlace) })
    }
    return nil
  }

  private func isMeant(_ manifest: Manifest) -> Bool {
    manifest.identities.contains { identity in
      Self.allows(object.group, identity.group) && Self.allows(object.version, identity.version)
        && Self.allows(object.kind, identity.kind) && Self.allows(object.name, identity.name)
        && isNamespace(identity.namespace)
    }
  }

  private static func allows(_ wanted: TextEntry?, _ name: Name) -> Bool {
    wanted.map { $0.text.isSameInBytes(as: name.string) } ?? true
  }

  /// No namespace is `default`, for objects of the cluster as well.
  private func isNamespace(_ name: Name) -> Bool {
    guard let wanted = object.namespace?.text else { return true }
    return wanted.isSameInBytes(as: name.isEmpty ? "default" : name.string)
  }
}

extension Node {
  /// Whether kustomize takes it for no value.
  fileprivate var isEmptyForReplacements: Bool {
    kind == .null || (kind.isCollection && count == 0)
  }
}
