internal import Documents
internal import Manifests

/// What kustomize does to the annotations of every object in the end: it writes all values as
/// strings, and takes its own marks away.
enum AnnotationCleanup {
  /// Cleans the annotations of a manifest; of the marks those stay that are asked for.
  static func apply(to manifest: inout Manifest, keeping kept: [String]) {
    // Only a list has no name, and may have no metadata either.
    if manifest.name.isEmpty { addMetadata(to: &manifest) }
    guard let found = manifest.annotations else { return }
    let annotations = Node(manifest.document.arena, found.id)
    guard needsCleanup(annotations, kept) else { return }
    let places = annotations.entries.map { manifest.place(of: $0.value.id) }
    manifest.editContent { document in
      let shift = document.makeEditable()
      let (parent, mapping) = (found.metadata + shift, found.id + shift)
      for ((key, value), place) in zip(annotations.entries, places) {
        if isMark(key.text, kept) {
          document.remove(key.string, from: mapping)
        } else if value.kind != .string {
          let text = value.kind.isScalar ? value.string : ""
          document.set(value.id + shift, to: .string(text), from: place)
        }
      }
      if document.arena.kind(mapping) != .mapping || document.arena.count(mapping) == 0 {
        document.remove("annotations", from: parent)
      }
    }
  }

  /// kustomize leaves metadata where it has looked for annotations.
  private static func addMetadata(to manifest: inout Manifest) {
    let metadata = manifest.root["metadata"]
    guard metadata == nil || (metadata?.kind == .null && !manifest.previous.isEmpty) else { return }
    let place = manifest.place(of: (metadata ?? manifest.root).id)
    manifest.editContent { document in
      let shift = document.makeEditable()
      if let metadata {
        document.set(metadata.id + shift, to: .mapping, from: place)
      } else {
        document.append("metadata", .mapping, to: document.rootID, from: place)
      }
    }
  }

  private static func needsCleanup(_ annotations: Node, _ kept: [String]) -> Bool {
    annotations.kind != .mapping || annotations.count == 0
      || annotations.entries.contains { key, value in
        value.kind != .string || isMark(key.text, kept)
      }
  }

  private static func isMark(_ key: Text, _ kept: [String]) -> Bool {
    marks.contains { $0.utf8.count == key.count && key.elementsEqual($0.utf8) }
      && !kept.contains { key.elementsEqual($0.utf8) }
  }

  private static let marks =
    [
      "previousKinds", "previousNames", "prefixes", "suffixes", "previousNamespaces",
      "allowNameChange", "allowKindChange", "refBy", "generatorBehavior", "needsHashSuffix",
      "path", "index", "seqindent", "id", "annotations-migration-resource-id", "helm-generated",
    ].map { Manifest.markPrefix + $0 } + [
      "config.kubernetes.io/index", "config.kubernetes.io/path", "config.k8s.io/id",
      Origin.key, Origin.changesKey,
    ]
}
