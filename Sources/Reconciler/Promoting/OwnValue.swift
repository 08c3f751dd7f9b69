internal import Documents
internal import Manifests
internal import Overlays

/// A value that an environment says in its own files.
struct OwnValue {
  /// What has it.
  enum Subject {
    /// A key of a file, in the mirror of this layer.
    case key(String, layer: RepoPath, ConfigurationFile)
    /// A key, wherever it is.
    case anyKey(String)
    /// A file without keys, in the mirror of this layer.
    case text(RepoPath)
    case image(String)
    case replicas(String)
    /// A field that a patch sets.
    case field(Manifest, ValuePath, Kind)
  }

  private(set) var subject: Subject
  /// What another environment is given.
  var change: Assignment.Change
  /// Where it stands, if that is one place.
  let location: Location?
  /// Whether it is the end of what several say: a list that is added to.
  var isPartial = false

  /// The subject as it is written in a call; objects without hashes in their names.
  var name: String {
    switch subject {
    case .key(let key, _, _), .anyKey(let key): key
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

  /// The key and the layer of it; nil for what is no key.
  var keyInLayer: [String]? {
    guard case .key(let key, let layer, _) = subject else { return nil }
    return [key, layer.text]
  }

  /// What tells it apart from others.
  var identity: [String] {
    if case .key(_, _, let file) = subject {
      return [name, file.manifest.affixedName, file.file.name]
    }
    return [name]
  }

  /// The same of the object that takes the place of this one in another environment; nil if there is
  /// none.
  func moved(from own: EnvironmentView, to view: EnvironmentView) -> OwnValue? {
    var value = self
    switch subject {
    case .field(let manifest, let path, let kind):
      guard let object = view.counterpart(of: manifest, in: own) else { return nil }
      value.subject = .field(object, path, kind)
    case .key(let key, let layer, let file):
      guard let other = view.counterpart(of: file, in: own) else { return nil }
      value.subject = .key(key, layer: layer, other)
    case .anyKey, .text, .image, .replicas: break
    }
    return value
  }
}
