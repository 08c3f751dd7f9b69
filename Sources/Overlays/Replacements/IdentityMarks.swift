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
    let previous = manifest.previous
    var entries: [(String, String)] = []
    func add(_ name: String, _ texts: [String]) {
      if !texts.isEmpty { entries.append((name, texts.joined(separator: ","))) }
    }
    add("previousKinds", previous.map(\.kind.kind.string))
    add("previousNames", previous.map(\.name.string))
    add("previousNamespaces", previous.map(\.scope.name.string))
    add("prefixes", manifest.prefixes.map(\.string))
    add("suffixes", manifest.suffixes.map(\.string))
    add("needsHashSuffix", manifest.needsHash ? ["enabled"] : [])
    add("generatorBehavior", manifest.needsHash ? ["unspecified"] : [])
    guard !entries.isEmpty else { return nil }
    self.entries = entries.map { ("internal.config.kubernetes.io/" + $0.0, $0.1) }
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
