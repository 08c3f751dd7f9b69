internal import Documents
internal import Manifests

/// How files of one kind are brought together: a file under ConfigSets and a line in
/// `configFormats`.
protocol ConfigFormat: Sendable {
  /// What `format` says.
  static var name: String { get }
  /// Whether a file with a name has this format if nothing else is said.
  static func isNamed(_ file: String) -> Bool
  /// Whether a first layer has this format; asked if the name fits several.
  static func isMeant(by layer: ConfigText) -> Bool
  /// Brings layers together, of which each overrides those before it, and adds bound values.
  static func merge(
    _ layers: [ConfigText], _ bindings: [BoundValue], _ findings: inout Findings
  ) -> ConfigContent
  /// What one layer says, by keys as they are merged.
  static func settings(
    of layer: ConfigText, _ findings: inout Findings
  ) -> [ConfigSetting]
  /// The key that a binding means.
  static func key(ofBinding key: String) -> String
  /// A layer in which one key is changed. An empty one is begun as the model shows; that also shows
  /// how values are written.
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8]
}

extension ConfigFormat {
  static func key(ofBinding key: String) -> String { key }
  static func isMeant(by layer: ConfigText) -> Bool { true }
}

/// All formats; the first that the name and the text fit is taken.
let configFormats: [any ConfigFormat.Type] = [
  PropertiesFormat.self,
  HadoopXMLFormat.self,
  JSONFormat.self,
  ObjectFormat.self,
  YAMLFormat.self,
  EnvFormat.self,
  INIFormat.self,
  TextFormat.self,
]

/// One layer of a file.
struct ConfigText {
  let text: SourceText
  /// The number of the file.
  let source: Int32
  /// The layer that this one is the mirror of, by its place among the layers.
  var original: Int?
  /// Where what is read of it is kept, if others use the same file.
  var file: LayerFile?
  /// Of the first layer: this one and those behind it, without mirrors, as others use them, too.
  var stack: LayerStack?

  /// The settings in it.
  func settings(
    _ findings: inout Findings,
    read: (_ text: SourceText, _ source: Int32, inout Findings) -> KeyedFile
  ) -> ConfigLayer {
    guard let file else {
      return ConfigLayer(file: read(text, source, &findings), original: original)
    }
    let known = file.settings(read: read)
    findings.add(known.report)
    return ConfigLayer(known, source: source, original: original)
  }
}

/// A value that is put into a file.
struct BoundValue {
  let key: TextEntry
  private(set) var text: String
  /// Where it is written what this follows from.
  var origins: [Place] = []
  /// Whether it is the name of an image.
  var isImage = false
  /// Whose name it is, if that gets a hash that is not known yet.
  var nameOf: Int?
  /// What stands around what was found, if anything does.
  var form: BindingForm?

  init(key: TextEntry, text: String) {
    self.key = key
    self.text = text
  }

  init(_ found: BoundText, for binding: ConfigBinding) {
    self.init(key: binding.key, text: "")
    origins = found.origins
    isImage = (binding.source as? ImageSource)?.isWhole == true && binding.form == nil
    nameOf = found.nameOf
    form = binding.form
    take(found.text)
  }

  /// Takes over what was found.
  mutating func take(_ found: String) { text = form?.around(found) ?? found }
}

/// The content of a file that was brought together.
enum ConfigContent {
  case bytes([UInt8])
  /// An object, whose references follow names that are not known yet.
  case object(EmbeddedObject)
}
