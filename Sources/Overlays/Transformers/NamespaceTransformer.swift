internal import Documents
internal import Manifests

/// `namespace`: the namespace of every object that has one, and of accounts named `default` in role
/// bindings.
struct NamespaceTransformer: Transformer {
  static let fields = ["namespace"]

  /// Which subjects of role bindings are given the namespace.
  private enum Subjects: String, CaseIterable {
    case named = "defaultOnly"
    case accounts = "allServiceAccounts"
    case none
  }

  private let namespace: TextEntry
  /// Where it goes beside the metadata, if an object says that.
  private var ownFields: [FieldSpec]?
  /// Whether a namespace that is there stays.
  private var setsOnlyMissing = false
  private var subjects = Subjects.named

  private init(_ namespace: TextEntry) {
    self.namespace = namespace
  }

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] {
    guard let namespace = reader.filledText(fields["namespace"], "namespace") else { return [] }
    return [NamespaceTransformer(namespace)]
  }

  /// Reads an object whose own namespace is the one to set.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(
      ofObject: object, known: ["fieldSpecs", "unsetOnly", "setRoleBindingSubjects"])
    let subjects = readSubjects(fields["setRoleBindingSubjects"], &reader)
    guard let node = object["metadata"]?["namespace"],
      let namespace = reader.filledText(node, "namespace")
    else { return [] }
    var transformer = NamespaceTransformer(namespace)
    transformer.ownFields = reader.fieldSpecs(fields) ?? []
    transformer.setsOnlyMissing = reader.flag(fields["unsetOnly"], "unsetOnly")
    transformer.subjects = subjects
    return [transformer]
  }

  private static func readSubjects(_ node: Node?, _ reader: inout FieldReader) -> Subjects {
    let name = "setRoleBindingSubjects"
    guard let node, let text = reader.text(node, name)?.text, !text.isEmpty else { return .named }
    if let subjects = Subjects(rawValue: text) { return subjects }
    let known = Subjects.allCases.map(\.rawValue)
    reader.add(
      "plugin-field", "`\(name)` is none of \(known.joined(separator: ", "))", at: node,
      hint: Suggestion.hint(for: text, among: known))
    return .none
  }

  var plugins: [String] { ["NamespaceTransformer"] }

  /// Sets the namespace of one object; nothing else remembers that it had another.
  static func set(_ namespace: TextEntry, in manifest: inout Manifest) throws(FieldFailure) {
    try manifest.edit { [kind = manifest.id.kind] (document) throws(FieldFailure) in
      try NamespaceTransformer(namespace).change(&document, kind, [])
    }
  }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let fields = (ownFields ?? accumulation.fields[.namespace]).filter { !$0.path.isNamespace }
    var selection = FieldSelection(fields)
    let name = Name(namespace.text)
    accumulation.manifests.change { manifest in
      let kind = manifest.kind
      let fields = selection.fields(of: kind)
      manifest.rememberIdentity()
      manifest.dropUnusableAnnotations()
      if fields.isEmpty, !setsOnlyMissing, isSet(in: &manifest, name) { return }
      do throws(FieldFailure) {
        try manifest.edit { (document) throws(FieldFailure) in
          try change(&document, kind, fields)
        }
      } catch {
        findings.add(error, in: manifest)
      }
    }
    reportConflicts(&accumulation.manifests, &findings)
  }

  /// Whether the namespace of the metadata was all that had to be set, and could be.
  private func isSet(in manifest: inout Manifest, _ name: Name) -> Bool {
    if manifest.kind.kind.isRoleBinding { return false }
    return manifest.kind.isClusterScoped || manifest.setNamespace(name, from: namespace.place)
  }

  private func change(
    _ document: inout Document, _ kind: ObjectKind, _ fields: [FieldSpec]
  ) throws(FieldFailure) {
    if !kind.isClusterScoped { try set(Self.metadata, in: &document) }
    if kind.kind.isRoleBinding, subjects != .none { try setSubjects(&document) }
    for field in fields where isMeant(field, in: kind) {
      try set(field, in: &document)
    }
  }

  private static let metadata = FieldSpec(
    kind: KindPattern(), path: FieldPath("metadata/namespace"), creates: true)

  private static let firstVersion: Name = "v1"

  /// Namespaces have names only in the core group; subjects of role bindings are set by name.
  private func isMeant(_ field: FieldSpec, in kind: ObjectKind) -> Bool {
    if field.path.isName { return kind.group.isEmpty && kind.version == Self.firstVersion }
    return
      !(kind.kind.isRoleBinding && field.kind.kind.isRoleBinding
      && field.path.text == "subjects/namespace")
  }

  private func set(_ field: FieldSpec, in document: inout Document) throws(FieldFailure) {
    let value = NewValue.string(namespace.text)
    try document.change(
      field.path, creating: field.creates ? .untyped("") : nil, from: namespace.place
    ) { (document, node) throws(FieldFailure) in
      guard !setsOnlyMissing || document.isUnset(node) else { return }
      try document.setScalar(node, to: value, from: namespace.place, of: field.path)
    }
  }

  private func setSubjects(_ document: inout Document) throws(FieldFailure) {
    guard let subjects = document.root["subjects"], subjects.kind != .null else { return }
    guard subjects.kind == .sequence else {
      throw FieldFailure("`subjects` must be a list", at: subjects.id)
    }
    try document.change(FieldPath("subjects"), creating: nil, from: nil) {
      (document, list) throws(FieldFailure) in
      var item = document.arena.firstChild(list)
      while let subject = item {
        try setSubject(subject, in: &document)
        item = document.arena.next(subject)
      }
    }
  }

  private func setSubject(
    _ subject: Int32, in document: inout Document
  ) throws(FieldFailure) {
    guard document.arena.kind(subject) != .null else { return }
    guard document.arena.kind(subject) == .mapping else {
      throw FieldFailure("a subject must be a mapping", at: subject)
    }
    let (field, wanted) = subjects == .named ? ("name", "default") : ("kind", "ServiceAccount")
    guard let found = document.arena.value(of: field, in: subject),
      document.arena.kind(found) != .null
    else { return }
    guard document.arena.kind(found).isScalar else {
      throw FieldFailure("the \(field) of a subject must be a single value", at: found)
    }
    guard document.arena.text(found, equals: wanted) else { return }
    let value = NewValue.string(namespace.text)
    if let old = document.arena.value(of: "namespace", in: subject) {
      guard !setsOnlyMissing || document.isUnset(old) else { return }
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

extension Document {
  /// Whether a field has no text.
  fileprivate func isUnset(_ node: Int32) -> Bool {
    let kind = arena.kind(node)
    return !kind.isScalar || arena.count(node) == 0 || (kind == .null && !arena.isUntyped(node))
  }
}

extension Name {
  /// Whether objects of this kind grant a role to subjects.
  fileprivate var isRoleBinding: Bool { Self.roleBindings.contains(self) }

  private static let roleBindings: [Name] = ["RoleBinding", "ClusterRoleBinding"]
}
