internal import Documents
internal import Manifests

/// A ConfigMap whose files are brought together from layers: the one kind that this program adds.
struct ConfigSet: Sendable {
  static let version = "reconcile.electinfo.dev/v1"
  static let kind = "ConfigSet"

  /// What to write in an object that is nearly one.
  static func hint(for object: Manifest) -> String? {
    let kind = object.id.kind.kind.string
    let isNear = Suggestion.nearest(to: kind, among: [Self.kind]) != nil
    guard isNear || kind.isSameInBytes(as: Self.kind) else { return nil }
    return "did you mean the kind `\(Self.kind)` of `\(version)`?"
  }

  let name: TextEntry
  let place: Place
  let namespace: TextEntry?
  let labels: [PairEntry]
  let annotations: [PairEntry]
  let options: GeneratorOptions
  let behavior: GeneratorBehavior
  var files: [ConfigFile]
  var bindings: [ConfigBinding]
  /// Who reads the files, if it says so.
  var program: ConfigProgram?
  /// Folders of environments that it passed on its way to the root, the outermost first: they may
  /// hold mirrors of its layers.
  private(set) var environments: [RepoPath] = []

  /// Whether an object is one.
  static func isMeant(by object: Manifest) -> Bool {
    object.kind.kind.string == kind
      && object.root["apiVersion"]?.text.elementsEqual(version.utf8) ?? false
  }

  /// Follows one entry of `images`; answers whether it means an image that is bound here.
  mutating func apply(_ rule: ImageRule) -> Bool {
    var isMeant = false
    for index in bindings.indices where bindings[index].apply(rule) { isMeant = true }
    return isMeant
  }

  /// Adds the folders between the environments' folder and one that is built, which is one of them.
  mutating func pass(_ folder: RepoPath) {
    for path in folder.environmentFolders where !environments.contains(path) {
      environments.append(path)
    }
  }
}

/// A file of a ConfigSet.
struct ConfigFile: Sendable {
  let name: TextEntry
  /// What it says of its format.
  var format: TextEntry?
  var layers: [TextEntry] {
    didSet { slot = LayerSlot() }
  }
  /// What these layers are.
  private(set) var slot = LayerSlot()

  /// The format that it says, or those that its name fits.
  var formats: [any ConfigFormat.Type] {
    guard let format else { return configFormats.filter { $0.isNamed(name.text) } }
    return configFormats.filter { $0.name == format.text }
  }

  /// The format of the file with a first layer.
  func format(of layer: ConfigText) -> (any ConfigFormat.Type)? {
    let formats = formats
    return formats.count > 1 ? formats.first { $0.isMeant(by: layer) } : formats.first
  }
}
