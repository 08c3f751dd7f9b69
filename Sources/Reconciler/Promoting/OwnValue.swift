internal import Documents
internal import Manifests

/// A value that an environment says in its own files.
struct OwnValue {
  /// What has it.
  enum Subject {
    /// A key, in the mirror of this layer; in whichever fits if nothing is said.
    case key(String, layer: RepoPath?)
    /// A file without keys, in the mirror of this layer.
    case text(RepoPath)
    case image(String)
    case replicas(String)
    /// A field that a patch sets.
    case field(Manifest, ValuePath, Kind)
  }

  let subject: Subject
  /// What another environment is given.
  var change: Assignment.Change
  /// Where it stands, if that is one place.
  let location: Location?
  /// Whether it is the end of what several say: a list that is added to.
  var isPartial = false

  /// The subject as it is written in a call; objects without hashes in their names.
  var name: String {
    switch subject {
    case .key(let key, _): key
    case .text(let layer): "/\(layer.text)"
    case .image(let name): "image.\(name)"
    case .replicas(let name): "replicas.\(name)"
    case .field(let manifest, let path, _):
      "\(manifest.id.kind.kind)/\(manifest.affixedName):\(path.keyedText)"
    }
  }

  /// What another environment is given, as it is shown; nil for nothing.
  var text: String? {
    guard case .set(let text) = change else { return nil }
    guard case .text = subject else { return text }
    return Self.shown(text)
  }

  /// A text that is too long to be shown.
  static func shown(_ text: String) -> String { "\(text.utf8.count) bytes" }

  /// What tells it apart from others.
  var identity: [String] {
    if case .key(let key, let layer) = subject { return [key, layer?.text ?? ""] }
    if case .field(let manifest, let path, _) = subject {
      return [manifest.affixedName, path.keyedText]
    }
    return [name]
  }
}
