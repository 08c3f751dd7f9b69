internal import Documents
internal import Manifests

extension Manifest {
  /// Says which file it comes from. For this kustomize needs a mapping, or a list, which it leaves.
  mutating func setFileOrigin(_ origin: Origin, _ findings: inout Findings) {
    switch annotations?.kind {
    case nil, .mapping, .null: setOrigin(origin)
    case .sequence: return
    default:
      findings.add(
        "resource", "`metadata.annotations` must be a mapping, for its origin is written there",
        at: annotations.map { place(of: $0.id) })
    }
  }

  /// Says where it comes from, whatever was said.
  mutating func setOrigin(_ origin: Origin) {
    setAnnotation(Origin.key, to: origin.text)
  }

  /// Says where it comes from, unless that is said.
  mutating func addOrigin(_ origin: Origin) {
    if annotation(Origin.key) == nil { setOrigin(origin) }
  }

  /// Lists what changed it; what has no origin comes from there.
  mutating func addChange(by origin: Origin) {
    guard annotation(Origin.key) != nil else { return setOrigin(origin) }
    let known = annotation(Origin.changesKey) ?? ""
    setAnnotation(Origin.changesKey, to: known + origin.item)
  }

  /// The text of an annotation, if it is there.
  func annotation(_ key: String) -> String? {
    guard let annotations,
      let value = document.arena.value(of: key, in: annotations.id),
      document.arena.kind(value).isScalar
    else { return nil }
    return document.arena.text(value).string
  }

  private mutating func setAnnotation(_ key: String, to text: String) {
    dropUnusableAnnotations()
    let place = place(of: root["metadata"]?.id ?? root.id)
    editContent { document in
      document.makeEditable()
      let root = document.rootID
      let metadata =
        document.arena.value(of: "metadata" as StaticString, in: root)
        ?? document.append("metadata", .mapping, to: root, from: place)
      if document.arena.kind(metadata) == .null {
        document.set(metadata, to: .mapping, from: place)
      }
      let annotations =
        document.arena.value(of: "annotations" as StaticString, in: metadata)
        ?? document.append("annotations", .mapping, to: metadata, from: place)
      if let old = document.arena.value(of: key, in: annotations) {
        document.set(old, to: .string(text), from: place)
      } else {
        document.append(key, .string(text), to: annotations, from: place)
      }
    }
  }
}
