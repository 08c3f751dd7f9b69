internal import Documents
internal import Manifests
internal import Overlays

/// The values of one environment that some patterns mean.
struct EffectiveValues {
  private(set) var values: [EffectiveValue] = []
  let rendering: Rendering
  let holders: [String]
  var patterns: ValuePatterns
  private var places = Places()

  /// Finds them; the patterns remember what they have met.
  init(of rendering: Rendering, _ settings: EnvironmentSettings, _ patterns: ValuePatterns) {
    self.rendering = rendering
    self.patterns = patterns
    holders = HolderNames(rendering.manifests.manifests).names
    addFiles()
    addNamespace(settings)
    addImages()
    addReplicas()
    if patterns.haveObjects { addFields() }
  }

  /// Adds a value that a pattern means.
  mutating func add(
    _ key: String, in holder: String, _ value: String?, isSecret: Bool = false,
    from origins: [(location: Location, action: String)]
  ) {
    let origins = origins.map { origin in
      ValueSource(
        path: origin.location.file.path, line: places.start(of: origin.location).line,
        action: origin.action)
    }
    values.append(
      EffectiveValue(
        key: Name(key), holder: Name(holder), value: value, isSecret: isSecret, origins: origins))
  }

  /// Adds a value as it is written in an object.
  mutating func add(
    _ key: String, in holder: String, _ node: Node, of manifest: Manifest, isSecret: Bool = false
  ) {
    add(
      key, in: holder, node.string, isSecret: isSecret,
      from: [(location(of: node.id, in: manifest), "written")])
  }

  /// Where a value of an object is written.
  func location(of id: Int32, in manifest: Manifest) -> Location {
    rendering.sources.location(of: manifest.place(of: id))
  }
}
