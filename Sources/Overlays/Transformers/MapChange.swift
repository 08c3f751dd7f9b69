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
          let creates = field.creates || manifest.hasHidden(field.path)
          guard creates || manifest.root.contains(field.path) else { continue }
          try manifest.editContent { (document) throws(FieldFailure) in
            try set(field.path, creating: creates, in: &document, &values)
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
    _ path: FieldPath, creating: Bool, in document: inout Document, _ values: inout [Int32?]
  ) throws(FieldFailure) {
    try document.change(
      path, creating: creating ? .mapping : nil, from: entries[0].place
    ) { (document, node) throws(FieldFailure) in
      for (index, entry) in entries.enumerated() {
        guard
          let value = try document.setEntry(
            entry.key, to: .string(entry.value), in: node, from: entry.place, of: path)
        else { continue }
        if let first = values[index] { document.join(first, value) }
        values[index] = value
      }
    }
  }
}

extension Manifest {
  private static let annotations = FieldPath("metadata/annotations")

  /// Whether a field is there for kustomize alone, which keeps what it remembers of an object among
  /// its annotations.
  fileprivate func hasHidden(_ path: FieldPath) -> Bool {
    (needsHash || !previous.isEmpty) && path == Self.annotations
  }
}
