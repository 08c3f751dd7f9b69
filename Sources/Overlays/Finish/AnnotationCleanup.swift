internal import Documents
internal import Manifests

/// What kustomize does to the annotations of every object in the end: it writes all values as
/// strings, and takes its own marks away.
enum AnnotationCleanup {
  /// Cleans the annotations of a manifest, and reports keys that would be no strings any more.
  static func apply(to manifest: inout Manifest, _ findings: inout Findings) {
    guard let metadata = manifest.root["metadata"], let annotations = metadata["annotations"]
    else { return }
    for (key, _) in annotations.entries where mayBeNoString(key.text) {
      let text = key.string
      guard PlainScalar.kind(ofKey: text) != .string else { continue }
      findings.addKey(text, at: manifest.place(of: key.id))
    }
    guard needsCleanup(annotations) else { return }
    let places = annotations.entries.map { manifest.place(of: $0.value.id) }
    manifest.editContent { document in
      let shift = document.makeEditable()
      let (parent, mapping) = (metadata.id + shift, annotations.id + shift)
      for ((key, value), place) in zip(annotations.entries, places) {
        if isMark(key.text) {
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

  private static func needsCleanup(_ annotations: Node) -> Bool {
    annotations.kind != .mapping || annotations.count == 0
      || annotations.entries.contains { key, value in value.kind != .string || isMark(key.text) }
  }

  /// A quick answer: only short words and what begins as a number can be something else.
  private static func mayBeNoString(_ key: Text) -> Bool {
    guard key.count > 5, let first = key.first else { return true }
    return !(first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z"))
  }

  private static func isMark(_ key: Text) -> Bool {
    marks.contains { $0.utf8.count == key.count && key.elementsEqual($0.utf8) }
  }

  private static let marks =
    [
      "previousKinds", "previousNames", "prefixes", "suffixes", "previousNamespaces",
      "allowNameChange", "allowKindChange", "refBy", "generatorBehavior", "needsHashSuffix",
      "path", "index", "seqindent", "id", "annotations-migration-resource-id", "helm-generated",
    ].map { "internal.config.kubernetes.io/\($0)" } + [
      "config.kubernetes.io/index", "config.kubernetes.io/path", "config.k8s.io/id",
      "config.kubernetes.io/origin", "alpha.config.kubernetes.io/transformations",
    ]
}
