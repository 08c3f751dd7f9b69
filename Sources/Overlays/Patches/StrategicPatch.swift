internal import Documents
internal import Manifests

/// A part of an object that is merged into others.
struct StrategicPatch {
  let object: Manifest
  /// Whether the name and the kind that the patch says replace those of its target.
  var changesName = false
  var changesKind = false
  /// Whether kustomize works with a copy, in which all labels and annotations are strings: it does,
  /// but for patches without a target.
  var isCopied = true
  /// What the repository says of kinds.
  var schema: OpenAPISchema?

  /// Merges it into a manifest; answers whether anything is left of that.
  func apply(to manifest: inout Manifest, _ findings: inout Findings) -> Bool {
    findings.hasUsedStandardSchema = true
    let id = manifest.id
    let namePlace = manifest.namePlace
    if changesName || changesKind {
      manifest.rememberIdentity()
      manifest.dropUnusableAnnotations()
    }
    var merge = StrategicMerge(
      document: manifest.document,
      place: Place(source: object.source, offset: UInt32(object.root.offset)), schema: schema)
    merge.document.settleName()
    do throws(FieldFailure) {
      let part = part(for: id.kind)
      guard try merge.merge(part.root, ownKnowledge(for: id.kind)) else { return false }
    } catch {
      let place = merge.document.place(of: error.node, in: manifest.source)
      findings.add("patch", "\(id): \(error.message)", at: place)
      return true
    }
    report(
      LeftoverDirective.all(in: merge.document, broughtBy: object.root, from: object.source),
      in: id, &findings)
    if losesMarks { manifest.forgetHistory() }
    restore(id, in: &merge.document, from: namePlace)
    manifest.edit { $0 = merge.document }
    return true
  }

  private func report(
    _ directives: [LeftoverDirective], in id: ManifestID, _ findings: inout Findings
  ) {
    for directive in directives {
      findings.add(
        "patch-directive", "kustomize does not follow `\(directive.name)`, it stays in \(id)",
        at: directive.place, severity: .warning, hint: directive.hint)
    }
  }

  /// What is known of its own kind, where nothing is known of the kind that it is merged into.
  private func ownKnowledge(for kind: ObjectKind) -> MergeKnowledge {
    guard case .nothing = MergeKnowledge(of: kind, in: schema) else { return .nothing }
    return MergeKnowledge(
      of: ObjectKind(group: kind.group, version: kind.version, kind: object.id.kind.kind),
      in: schema)
  }

  /// Merges it into the manifests at some positions; of which nothing is left go away.
  func apply(to positions: [Int], in manifests: inout ManifestSet, _ findings: inout Findings) {
    var gone: Set<Int> = []
    if isCopied, !positions.isEmpty { checkCopiedKeys(&findings) }
    for position in positions {
      manifests.change(at: position) { manifest in
        if !apply(to: &manifest, &findings) { gone.insert(position) }
      }
    }
    manifests.remove(at: gone)
  }

  /// The keys of labels and annotations lose their quotes in a copy.
  private func checkCopiedKeys(_ findings: inout Findings) {
    for field in ["labels", "annotations"] as [StaticString] {
      guard let values = object.root["metadata"]?[field], values.kind == .mapping else { continue }
      for (key, _) in values.entries where !PlainScalar.isStringKey(key.string) {
        findings.addKey(key.string, at: object.place(of: key.id))
      }
    }
  }

  /// Merges it into the object that it names, which must be there once.
  func applyToOwnTarget(in manifests: inout ManifestSet, _ findings: inout Findings) {
    let positions = manifests.positions(of: object.id)
    guard positions.count == 1 else {
      return addNoTarget(positions, manifests, &findings)
    }
    apply(to: positions, in: &manifests, &findings)
  }

  private func addNoTarget(
    _ positions: [Int], _ manifests: ManifestSet, _ findings: inout Findings
  ) {
    let kind = object.id.kind.kind
    let names = manifests.manifests.filter { $0.id.kind.kind == kind }.map(\.original.name.string)
    findings.add(
      "patch",
      positions.isEmpty
        ? "there is no \(object.id) to patch"
        : "\(positions.count) objects are, or were, \(object.id)",
      at: object.namePlace, hint: Suggestion.hint(for: object.id.name.string, among: names),
      notes: positions.map { ("one of them", manifests[$0].namePlace) })
  }

  /// The patch without what it says of its target. A copy is given the version of its target, and a
  /// text that looks like no text is none then.
  private func part(for kind: ObjectKind) -> Document {
    var part = object.document
    part.makeEditable()
    let root = part.rootID
    part.remove("apiVersion", from: root)
    if isCopied, PlainScalar.kind(ofKey: kind.apiVersion) != .string {
      part.append("apiVersion", .untyped(kind.apiVersion), to: root, from: object.namePlace)
    }
    if !changesKind { part.remove("kind", from: root) }
    guard let metadata = part.arena.value(of: "metadata" as StaticString, in: root),
      part.arena.kind(metadata) == .mapping
    else { return part }
    if !changesName { part.remove("name", from: metadata) }
    part.remove("namespace", from: metadata)
    if isCopied { makeStrings("labels", of: metadata, in: &part) }
    // Options are kept among the annotations, which are written anew for that.
    if isCopied || changesName || changesKind {
      makeStrings("annotations", of: metadata, in: &part)
    }
    return part
  }

  private func makeStrings(_ field: String, of metadata: Int32, in part: inout Document) {
    guard let mapping = part.arena.value(of: field, in: metadata) else { return }
    let entries = part.entries(of: mapping)
    if entries.isEmpty { return part.remove(field, from: metadata) }
    for entry in entries where part.arena.kind(entry.value) != .string {
      let isScalar = part.arena.kind(entry.value).isScalar
      let text = isScalar ? part.arena.text(entry.value).string : ""
      part.set(entry.value, to: .string(text), from: object.place(of: entry.value))
    }
  }

  /// Whether it takes the annotations away in which kustomize keeps what an object was.
  private var losesMarks: Bool {
    guard let metadata = object.root["metadata"] else { return false }
    if metadata.kind == .null || Self.replaces(metadata) { return true }
    guard let annotations = metadata["annotations"] else { return false }
    return (annotations.kind == .null && !isCopied) || Self.replaces(annotations)
  }

  private static func replaces(_ mapping: Node) -> Bool {
    mapping.kind == .mapping
      && (mapping["$patch"].map { $0.string == "replace" || $0.string == "delete" } ?? false)
  }

  /// Gives an object back what a patch cannot change.
  private func restore(_ id: ManifestID, in document: inout Document, from place: Place) {
    let root = document.rootID
    if !changesKind { document.restore("kind", id.kind.kind.string, in: root, from: place) }
    let metadata =
      document.arena.value(of: "metadata" as StaticString, in: root)
      ?? document.append("metadata", .mapping, to: root, from: place)
    guard document.arena.kind(metadata) == .mapping else { return }
    if !changesName { document.restore("name", id.name.string, in: metadata, from: place) }
    if id.namespace.isEmpty {
      document.remove("namespace", from: metadata)
    } else {
      document.restore("namespace", id.namespace.string, in: metadata, from: place)
    }
  }
}

extension Document {
  /// Gives the name of an object a type: the one that a patch has takes its place, so that it is not
  /// quoted.
  fileprivate mutating func settleName() {
    guard let metadata = arena.value(of: "metadata" as StaticString, in: rootID),
      let name = arena.value(of: "name" as StaticString, in: metadata), arena.isUntyped(name)
    else { return }
    set(name, to: .typed(arena.text(name).string, arena.kind(name)), from: place(of: name))
  }

  /// Sets a text, of no type, as kustomize does whether it was there or not.
  fileprivate mutating func restore(
    _ key: String, _ text: String, in mapping: Int32, from place: Place
  ) {
    guard let old = arena.value(of: key, in: mapping) else {
      append(key, .untyped(text), to: mapping, from: place)
      return
    }
    let isThere = arena.kind(old).isScalar && arena.text(old, equals: text)
    guard !isThere || PlainScalar.kind(ofKey: text) != .string else { return }
    set(old, to: .untyped(text), from: place)
  }
}
