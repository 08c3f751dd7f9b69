internal import Documents
internal import Manifests

/// Annotations in which kustomize keeps what an object was, and which are copied with the others.
struct IdentityMarks {
  private let entries: [(key: String, text: String)]
  /// Whether the value is all metadata, not the annotations alone.
  private let isMetadata: Bool

  /// The marks of an object, if a value of it holds them.
  init?(_ manifest: Manifest, in value: Node) {
    let metadata = manifest.root["metadata"]
    isMetadata = value == metadata
    guard isMetadata || value == metadata?["annotations"] else { return nil }
    let marks = manifest.marks
    guard !marks.isEmpty else { return nil }
    entries = marks.map { ($0.key, $0.texts.joined(separator: ",")) }
  }

  /// Adds them to a copy of the value.
  func add(to copy: Int32, in document: inout Document, from place: Place) {
    var mapping = copy
    if isMetadata {
      mapping =
        document.arena.value(of: "annotations" as StaticString, in: copy)
        ?? document.append("annotations", .mapping, to: copy, from: place)
    }
    for (key, text) in entries {
      document.append(key, .string(text), to: mapping, from: place)
    }
  }
}
