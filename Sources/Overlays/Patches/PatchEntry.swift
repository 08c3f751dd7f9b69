internal import Documents
internal import Manifests

/// One entry of `patches`.
struct PatchEntry: Sendable {
  private let text: TextEntry?
  private let path: TextEntry?
  let target: ObjectSelector?
  let changesName: Bool
  let changesKind: Bool
  let place: Place

  init?(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "patches[]", known: ["path", "patch", "target", "options"])
    place = reader.place(of: node)
    let text = reader.text(fields["patch"], "patch")
    let path = reader.text(fields["path"], "path")
    self.text = text.flatMap { $0.text.trimmed.isEmpty ? nil : $0 }
    self.path = path.flatMap { $0.text.isEmpty ? nil : $0 }
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
        "patch", "an entry of `patches` has either `patch` or `path`", at: node)
      return nil
    }
  }

  /// Whether the text stands in the kustomization.yaml.
  var isInline: Bool { path == nil }

  /// The text of the patch as a file.
  func file(_ loader: Loader, _ findings: inout Findings) -> SourceFile? {
    if let path {
      return loader.read(path.text, at: path.place, &findings).map {
        SourceFile(path: loader.shown(path.text), text: $0)
      }
    }
    return text.map { InlineText.file(of: $0, named: "patch", findings) }
  }
}
