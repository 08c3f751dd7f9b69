internal import Documents
internal import Manifests

/// Entries that are put into mappings: what labels and annotations have in common.
struct MapChange {
  let entries: [PairEntry]
  let fields: [FieldSpec]

  /// Puts the entries into the fields of all manifests.
  func apply(to manifests: inout ManifestSet, _ findings: inout Findings) {
    guard !entries.isEmpty, findings.areUsable(entries) else { return }
    var selection = FieldSelection(fields)
    manifests.changeContent { manifest in
      var values: [Int32?] = Array(repeating: nil, count: entries.count)
      for field in selection.fields(of: manifest.id.kind) {
        do throws(FieldFailure) {
          try manifest.editContent { (document) throws(FieldFailure) in
            try set(field, in: &document, &values)
          }
        } catch {
          findings.add(error, in: manifest)
        }
      }
    }
  }

  /// Puts the entries into a field. Where an entry is new in several fields they share its value:
  /// a later change of one changes all.
  private func set(
    _ field: FieldSpec, in document: inout Document, _ values: inout [Int32?]
  ) throws(FieldFailure) {
    guard field.creates || document.root.contains(field.path) else { return }
    try document.change(
      field.path, creating: field.creates ? .mapping : nil, from: entries[0].place
    ) { (document, node) throws(FieldFailure) in
      for (index, entry) in entries.enumerated() {
        guard
          let value = try document.setEntry(
            entry.key, to: .string(entry.value), in: node, from: entry.place, of: field.path)
        else { continue }
        if let first = values[index] { document.join(first, value) }
        values[index] = value
      }
    }
  }
}
