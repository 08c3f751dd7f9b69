internal import Documents
internal import Manifests

extension Generator {
  /// Adds what was generated: as a new object, or merged with or instead of one that is there.
  func absorb(_ manifest: Manifest, into manifests: inout ManifestSet, _ findings: inout Findings) {
    guard !name.text.isEmpty else { return }
    let matches = manifests.positions(of: manifest.id)
    switch (behavior, matches.count) {
    case (.create, 0):
      if let known = manifests.append(manifest) {
        findings.addDuplicate(manifest, of: manifests[known])
      }
    case (.create, 1):
      findings.add(
        "generator-behavior", "\(manifest.id) is there already", at: name.place,
        hint: "`behavior: merge` adds to it, `behavior: replace` replaces it",
        notes: [("it is here", manifests[matches[0]].namePlace)])
    case (_, 0):
      findings.add(
        "generator-behavior", "there is no \(manifest.id) to merge with or to replace",
        at: name.place,
        hint: Suggestion.hint(for: name.text, among: names(like: manifest, in: manifests)))
    case (_, 1) where manifests[matches[0]].configuration != nil:
      findings.add(
        "configset-data", "the content of \(manifests[matches[0]].id) comes from its layers",
        at: name.place, hint: "change a layer of the ConfigSet, or its mirror",
        notes: [("this ConfigSet", manifests[matches[0]].namePlace)])
    case (_, 1):
      let merged = merge(manifest, with: manifests[matches[0]])
      manifests.replace(matches[0], with: merged)
    default:
      findings.add(
        "generator-behavior", "\(matches.count) objects are, or were, \(manifest.id)",
        at: name.place, notes: matches.map { ("one of them", manifests[$0].namePlace) })
    }
  }

  private func names(like manifest: Manifest, in manifests: ManifestSet) -> [String] {
    manifests.manifests.filter { $0.id.kind.kind == manifest.id.kind.kind }
      .map(\.original.name.string)
  }

  /// The new object with the name, the history and the metadata of the old one, and with its data
  /// if that is wanted.
  func merge(_ manifest: Manifest, with old: Manifest) -> Manifest {
    var merged = manifest
    merged.takeHistory(of: old)
    merged.needsHash = manifest.needsHash && old.needsHash
    merged.edit { document in
      takeMetadata(of: old, into: &document)
      guard behavior == .merge else { return }
      for field in ["data", "binaryData"] { mergeEntries(of: old, field, into: &document) }
    }
    return merged
  }

  private func takeMetadata(of old: Manifest, into document: inout Document) {
    guard let metadata = document.arena.value(of: "metadata" as StaticString, in: document.rootID),
      let name = document.arena.value(of: "name" as StaticString, in: metadata)
    else { return }
    let namePlace = old.namePlace
    document.set(name, to: .plain(old.id.name.string), from: namePlace)
    document.remove("namespace", from: metadata)
    if !old.id.namespace.isEmpty {
      document.append(
        "namespace", .plain(old.id.namespace.string), to: metadata, from: namePlace)
    }
    for field in ["labels", "annotations"] {
      guard let entries = old.root["metadata"]?[named: field] else { continue }
      add(entries, of: old, to: field, in: metadata, of: &document, asLiterals: false)
    }
  }

  private func mergeEntries(of old: Manifest, _ field: String, into document: inout Document) {
    if let entries = old.root[named: field] {
      add(entries, of: old, to: field, in: document.rootID, of: &document, asLiterals: true)
    }
    if let merged = document.arena.value(of: field, in: document.rootID),
      document.arena.count(merged) == 0
    {
      document.remove(field, from: document.rootID)
    }
  }

  /// Adds the entries of a mapping that the new one does not have, as strings.
  private func add(
    _ entries: Node, of old: Manifest, to field: String, in parent: Int32,
    of document: inout Document, asLiterals: Bool
  ) {
    guard entries.kind == .mapping, entries.count > 0 else { return }
    let mapping =
      document.arena.value(of: field, in: parent)
      ?? document.append(field, .mapping, to: parent, from: old.place(of: entries.id))
    for (key, value) in entries.entries
    where document.arena.value(of: key.string, in: mapping) == nil {
      // Null is an empty text in data, and the text that is written in labels.
      let hasText = value.kind.isScalar && (value.kind != .null || !asLiterals)
      let text = hasText ? value.string : ""
      document.append(
        key.string, .string(text),
        style: asLiterals && text.utf8.contains(0x0A) ? .literal : .plain, to: mapping,
        from: old.place(of: value.id))
    }
  }
}
