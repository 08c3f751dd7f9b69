internal import Documents
internal import Manifests

// kustomize remembers what it did with an object in annotations. A JSON patch sees them: where
// there are any, `metadata.annotations` is there, and whoever copies it copies them.

extension Manifest {
  /// The annotations in which kustomize would remember what was done with this object.
  var hiddenAnnotations: [(key: String, value: String)] {
    marks.map { ($0.key, $0.texts.filter { !$0.isEmpty }.joined(separator: ",")) }
      .filter { !$0.1.isEmpty }
  }
}

extension Document {
  /// Puts them among the annotations.
  mutating func showAnnotations(_ hidden: [(key: String, value: String)], from place: Place) {
    makeEditable()
    guard !hidden.isEmpty, let metadata = arena.value(of: "metadata" as StaticString, in: rootID)
    else { return }
    let annotations =
      arena.value(of: "annotations" as StaticString, in: metadata)
      ?? append("annotations", .mapping, to: metadata, from: place)
    for (key, value) in hidden {
      put(add(.string(value), from: place), under: key, in: annotations, from: place)
    }
  }

  /// Takes them away again. What is no mapping goes with them; only from a list kustomize reads keys
  /// and values in turn.
  mutating func hideAnnotations(
    _ hidden: [(key: String, value: String)], from place: Place
  ) throws(JSONPatchFailure) {
    guard let (metadata, annotations) = annotations else { return }
    guard arena.kind(annotations) != .sequence || arena.count(annotations) == 0 else {
      throw JSONPatchFailure("this patch makes a list of `metadata.annotations`", at: place)
    }
    if arena.kind(annotations) == .mapping {
      for (key, _) in hidden { remove(key, from: annotations) }
    }
    if arena.kind(annotations) != .mapping || arena.count(annotations) == 0 {
      remove("annotations", from: metadata)
    }
  }

  /// Makes all annotations strings, as kustomize does behind a JSON patch.
  mutating func writeAnnotationsAsStrings(of source: Int32) {
    guard let (_, annotations) = annotations else { return }
    for value in Node(arena, annotations).entries.map(\.value.id)
    where arena.kind(value) != .string {
      let text = arena.kind(value).isScalar ? arena.text(value).string : ""
      set(value, to: .string(text), from: place(of: value, in: source))
    }
  }

  private var annotations: (metadata: Int32, id: Int32)? {
    guard let metadata = arena.value(of: "metadata" as StaticString, in: rootID),
      let id = arena.value(of: "annotations" as StaticString, in: metadata)
    else { return nil }
    return (metadata, id)
  }
}
