internal import Documents
internal import Manifests

/// Where an object comes from, or what changed it, as kustomize writes it into an annotation.
struct Origin: Sendable {
  /// The lines without indentation, each with its end.
  private let lines: [String]

  /// What comes from a file.
  init(path: String) {
    lines = [Self.line("path", path)]
  }

  /// What a field of a kustomization makes or changes.
  init(path: String, plugin: String) {
    self.init(path: path, [("apiVersion", "builtin"), ("kind", plugin)])
  }

  /// What an object that configures a transformer or a generator makes or changes; nil if it is not
  /// known where that comes from.
  init?(of object: Manifest) {
    guard let text = object.annotation(Self.key) else { return nil }
    let parsed = ParsedText.parse(SourceText(text), as: .resource)
    let path = parsed.documents.first?.root["path"]?.string ?? ""
    self.init(
      path: path,
      [
        ("apiVersion", object.id.kind.apiVersion), ("kind", object.id.kind.kind.string),
        ("name", object.id.name.string), ("namespace", object.id.namespace.string),
      ])
  }

  private init(path: String, _ configurator: [(key: String, value: String)]) {
    let named = configurator.filter { !$0.value.isEmpty }
    lines =
      (path.isEmpty ? [] : [Self.line("configuredIn", path)]) + ["configuredBy:\n"]
      + named.map { "  " + Self.line($0.key, $0.value) }
  }

  /// The annotation that says where an object comes from.
  static let key = "config.kubernetes.io/origin"
  /// The annotation that lists what changed it.
  static let changesKey = "alpha.config.kubernetes.io/transformations"

  /// A mapping.
  var text: String { lines.joined() }

  /// An item of a list.
  var item: String {
    lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }.joined()
  }

  private static func line(_ key: String, _ value: String) -> String {
    let place = Place(source: 0, offset: 0)
    var document = Document(emptyMappingAt: place)
    document.append(key, .string(value), to: document.rootID, from: place)
    var output = OutputText()
    guard (try? document.root.print(as: .kustomize, to: &output)) != nil else { return "" }
    return String(decoding: output.array, as: UTF8.self)
  }
}
