internal import Documents
internal import Manifests

/// Entries that are put into mappings: what labels and annotations have in common.
struct MapChange {
  let entries: [PairEntry]
  let fields: [FieldSpec]

  /// Puts the entries into the fields of all manifests, one entry after the other: what one creates
  /// is there for the next.
  func apply(to manifests: inout ManifestSet, _ findings: inout Findings) {
    guard !entries.isEmpty, manifests.count > 0 else { return }
    if entries.contains(where: { !PlainScalar.isStringKey($0.key) }) {
      // Keys that go nowhere do no harm.
      guard manifests.manifests.contains(where: changes), findings.areUsable(entries) else {
        return
      }
    }
    var selection = FieldSelection(fields)
    manifests.changeContent { manifest in
      let fields = selection.fields(of: manifest.kind)
      var failed: [Int] = []
      for entry in entries {
        var value: Int32?
        for index in fields.indices where !failed.contains(index) {
          do throws(FieldFailure) {
            try set(entry, in: fields[index], of: &manifest, &value)
          } catch {
            findings.add(error, in: manifest)
            failed.append(index)
          }
        }
      }
    }
  }

  /// Whether there is a field that the entries go into.
  private func changes(_ manifest: Manifest) -> Bool {
    fields.contains { field in
      field.kind.selects(manifest.id.kind) && (field.creates || manifest.root.contains(field.path))
    }
  }

  /// Puts an entry into a field. Where it is new in several fields they share its value: a later
  /// change of one changes all.
  private func set(
    _ entry: PairEntry, in field: FieldSpec, of manifest: inout Manifest, _ value: inout Int32?
  ) throws(FieldFailure) {
    let path = field.path
    let isHidden = manifest.hasHidden(path)
    guard field.creates || isHidden || manifest.root.contains(path) else { return }
    if isHidden { manifest.dropUnusableAnnotations() }
    try manifest.editContent { (document) throws(FieldFailure) in
      try document.change(
        path, creating: field.creates || isHidden ? .mapping : nil, from: entry.place
      ) { (document, node) throws(FieldFailure) in
        guard
          let new = try document.setEntry(
            entry.key, to: .string(entry.value), in: node, from: entry.place, of: path)
        else { return }
        if let first = value { document.join(first, new) }
        value = new
      }
    }
  }
}

extension Manifest {
  /// Whether a field is there for kustomize alone, which keeps what it remembers of an object among
  /// its annotations, and finds there what was put into null.
  fileprivate func hasHidden(_ path: FieldPath) -> Bool {
    path.isAnnotations && (hasHiddenAnnotations || annotations?.kind == .null)
  }
}
