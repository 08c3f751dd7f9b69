internal import Documents
internal import Manifests
internal import Overlays

/// A file of a ConfigSet, and what its layers say of one key.
struct KeyedConfiguration {
  let configuration: ConfigurationFile
  /// One after the other.
  let settings: [ConfigSetting]
  /// The value in the end; nil for none.
  let value: String?

  init(_ configuration: ConfigurationFile, _ key: String, _ view: EnvironmentView) {
    self.configuration = configuration
    settings = configuration.file.changes(in: view.sources)
      .filter { $0.key.isSameInBytes(as: key) }
    value =
      configuration.file.settings(of: configuration.text)
      .last { $0.key.isSameInBytes(as: key) }?.value
  }

  /// The same file in another view; nil if it is gone.
  init?(_ other: KeyedConfiguration, in view: EnvironmentView, _ key: String) {
    let number = other.configuration.manifest.configuration
    let name = other.configuration.file.name
    let found = view.explainer.configurationFiles.first {
      $0.manifest.configuration == number && $0.file.name.isSameInBytes(as: name)
    }
    guard let found else { return nil }
    self.init(found, key, view)
  }

  /// The files that a call means, with a key or without.
  static func select(
    _ key: String, _ view: EnvironmentView, _ options: EnvironmentEditor.Options
  ) throws(EditRefusal) -> [KeyedConfiguration] {
    var files = view.explainer.configurationFiles
    if let number = options.configuration {
      files = files.filter { $0.manifest.configuration == number }
    }
    if let name = options.file {
      let known = files.map(\.file.name)
      files = files.filter { $0.file.name.isSameInBytes(as: name) }
      if files.isEmpty { throw unknown("file", name, among: known, view) }
    }
    if let layer = options.layer {
      let known = files.flatMap { $0.named(in: view).map(\.path.text) }
      files = files.filter { $0.layer(layer, in: view) != nil }
      if files.isEmpty { throw unknown("layer", layer, among: known.map { "/" + $0 }, view) }
    }
    return files.map { KeyedConfiguration($0, key, view) }
  }

  private static func unknown(
    _ noun: String, _ name: String, among known: [String], _ view: EnvironmentView
  ) -> EditRefusal {
    EditRefusal(
      Diagnostic(
        "set-key", "no ConfigSet has the \(noun) `\(name)`",
        at: nil, hint: Suggestion.hint(for: name, among: Set(known).sorted())))
  }
}

extension ConfigurationFile {
  /// A layer and where it is.
  typealias LayerPath = (index: Int, source: Int32, path: RepoPath)

  /// The layers that the ConfigSet names.
  func named(in view: EnvironmentView) -> [LayerPath] {
    file.parts.enumerated().filter { $0.element.original == nil }.compactMap { index, layer in
      view.sources[layer.source].repoPath.map { (index, layer.source, $0) }
    }
  }

  /// Mirrors that belong to the environment itself, in their order.
  func ownMirrors(in view: EnvironmentView) -> [LayerPath] {
    file.parts.enumerated().compactMap { index, layer in
      guard let original = layer.original, let path = view.sources[layer.source].repoPath,
        path.isInside(view.environment.folder)
      else { return nil }
      return (original, layer.source, path)
    }
  }

  /// The layer that a call means: its path, or that of its mirror.
  func layer(_ text: String, in view: EnvironmentView) -> LayerPath? {
    guard let path = RepoPath(text) else { return nil }
    if let named = named(in: view).first(where: { $0.path == path }) { return named }
    let mirror = ownMirrors(in: view).first { $0.path == path }
    return mirror.flatMap { mirror in named(in: view).first { $0.index == mirror.index } }
  }
}
