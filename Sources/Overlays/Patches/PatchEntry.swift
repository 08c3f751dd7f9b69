internal import Documents
internal import Manifests

/// One entry of `patches` or `patchesJson6902`, or an object that says the same.
struct PatchEntry: Sendable {
  private let text: TextEntry?
  private let path: TextEntry?
  let target: ObjectSelector?
  let changesName: Bool
  let changesKind: Bool
  let place: Place

  /// The fields it is read from.
  static let fields = ["path", "patch", "target", "options"]

  /// Reads an entry of a list.
  init?(_ node: Node, in list: String, _ reader: inout FieldReader) {
    let fields = reader.fields(of: node, named: "\(list)[]", known: Self.fields)
    self.init(node, fields, textField: "patch", named: "an entry of `\(list)`", &reader)
  }

  /// Reads an object, in which the field of the text has a name of its own.
  init?(object: Node, textField: String, _ reader: inout FieldReader) {
    let known = [textField] + Self.fields.filter { $0 != "patch" }
    let fields = reader.fields(ofObject: object, known: known)
    let kind = "a \(object["kind"]?.string ?? "")"
    self.init(object, fields, textField: textField, named: kind, &reader)
  }

  private init?(
    _ node: Node, _ fields: Fields, textField: String, named title: String,
    _ reader: inout FieldReader
  ) {
    place = reader.place(of: node)
    let text = reader.text(fields[textField], textField)
    self.text = text.flatMap { $0.text.trimmingSpace.isEmpty ? nil : $0 }
    path = reader.filledText(fields["path"], "path")
    let options = fields["options"].map {
      reader.fields(of: $0, named: "options", known: ["allowNameChange", "allowKindChange"])
    }
    changesName = reader.flag(options?["allowNameChange"], "allowNameChange")
    changesKind = reader.flag(options?["allowKindChange"], "allowKindChange")
    if let node = fields["target"], node.kind != .null {
      guard let selector = ObjectSelector(node, named: "target", &reader) else { return nil }
      target = selector
    } else {
      target = nil
    }
    guard (self.text == nil) != (self.path == nil) else {
      reader.add(
        "patch", "\(title) has either `\(textField)` or `path`", at: node)
      return nil
    }
  }

  /// Whether the text stands in the kustomization.yaml.
  var isInline: Bool { path == nil }

  /// The text of the patch as a file.
  func file(_ loader: Loader, _ findings: inout Findings) -> SourceFile? {
    if let path {
      return loader.read(path.text, at: path.place, &findings).map {
        SourceFile(path: loader.shown(path.text), text: $0, folder: loader.folder(of: path.text))
      }
    }
    return text.map { InlineText.file(of: $0, named: "patch", findings) }
  }
}
