internal import Documents
internal import Manifests

/// `namespace`: the namespace of every object that has one, and of accounts named `default` in role
/// bindings.
struct NamespaceTransformer: Transformer {
  static let fields = ["namespace"]

  private let namespace: TextEntry

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    guard let namespace = reader.text(fields["namespace"], "namespace"), !namespace.text.isEmpty
    else { return [] }
    return [NamespaceTransformer(namespace: namespace)]
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = accumulation.fields.namespace.filter { !$0.path.isNamespace }
    accumulation.manifests.change { manifest in
      manifest.rememberIdentity()
      manifest.dropUnusableAnnotations()
      do throws(FieldFailure) {
        try manifest.edit { [kind = manifest.id.kind] (document) throws(FieldFailure) in
          try change(&document, kind, fields)
        }
      } catch {
        findings.add(error, in: manifest)
      }
    }
    reportConflicts(&accumulation.manifests, &findings)
  }

  private func change(
    _ document: inout Document, _ kind: ObjectKind, _ fields: [FieldSpec]
  ) throws(FieldFailure) {
    if !kind.isClusterScoped { try set(Self.metadata, in: &document) }
    if kind.kind.isRoleBinding { try setDefaultSubjects(&document) }
    for field in fields where field.kind.selects(kind) && isMeant(field, in: kind) {
      try set(field, in: &document)
    }
  }

  private static let metadata = FieldSpec(
    kind: KindPattern(), path: FieldPath("metadata/namespace"), creates: true)

  /// Namespaces have names only in the core group; subjects of role bindings are set by name.
  private func isMeant(_ field: FieldSpec, in kind: ObjectKind) -> Bool {
    if field.path.isName { return kind.group.isEmpty && kind.version == "v1" }
    return
      !(kind.kind.isRoleBinding && field.kind.kind.isRoleBinding
      && field.path.text == "subjects/namespace")
  }

  private func set(_ field: FieldSpec, in document: inout Document) throws(FieldFailure) {
    let value = NewValue.string(namespace.text)
    try document.change(
      field.path, creating: field.creates ? value : nil, from: namespace.place
    ) { (document, node) throws(FieldFailure) in
      try document.setScalar(node, to: value, from: namespace.place, of: field.path)
    }
  }

  private func setDefaultSubjects(_ document: inout Document) throws(FieldFailure) {
    guard let subjects = document.root["subjects"], subjects.kind != .null else { return }
    guard subjects.kind == .sequence else {
      throw FieldFailure("`subjects` must be a list", at: subjects.id)
    }
    try document.change(FieldPath("subjects"), creating: nil, from: nil) {
      (document, list) throws(FieldFailure) in
      var item = document.arena.firstChild(list)
      while let subject = item {
        try setDefaultSubject(subject, in: &document)
        item = document.arena.next(subject)
      }
    }
  }

  private func setDefaultSubject(
    _ subject: Int32, in document: inout Document
  ) throws(FieldFailure) {
    guard document.arena.kind(subject) != .null else { return }
    guard document.arena.kind(subject) == .mapping else {
      throw FieldFailure("a subject must be a mapping", at: subject)
    }
    guard let name = document.arena.value(of: "name", in: subject),
      document.arena.kind(name) != .null
    else { return }
    guard document.arena.kind(name).isScalar else {
      throw FieldFailure("the name of a subject must be a single value", at: name)
    }
    guard document.arena.text(name, equals: "default" as String) else { return }
    let value = NewValue.string(namespace.text)
    if let old = document.arena.value(of: "namespace", in: subject) {
      try document.setScalar(
        old, to: value, from: namespace.place, of: FieldPath("subjects/namespace"))
    } else {
      document.append("namespace", value, to: subject, from: namespace.place)
    }
  }

  private func reportConflicts(_ manifests: inout ManifestSet, _ findings: inout Findings) {
    for (first, second) in manifests.findDuplicates() {
      findings.add(
        "duplicate-id",
        "in namespace `\(namespace.text)` \(manifests[second].originalText) and"
          + " \(manifests[first].originalText) become one object",
        at: namespace.place,
        notes: [
          ("the one", manifests[first].namePlace), ("the other", manifests[second].namePlace),
        ])
    }
  }
}

extension Name {
  /// Whether objects of this kind grant a role to subjects.
  fileprivate var isRoleBinding: Bool { self == "RoleBinding" || self == "ClusterRoleBinding" }
}
