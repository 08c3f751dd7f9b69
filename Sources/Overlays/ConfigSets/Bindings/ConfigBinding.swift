internal import Documents
internal import Manifests

/// A value that follows from the manifests, and is put into a file.
struct ConfigBinding: Sendable {
  let file: TextEntry
  let key: TextEntry
  private(set) var source: any BindingSource
  /// What stands around the value.
  let form: BindingForm?
  let place: Place

  init?(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "bindings[]", known: ["file", "key", "value", "format"])
    let known = reader.report.count
    let source = Self.source(fields["value"], &reader)
    form = fields["format"].flatMap { BindingForm($0, &reader) }
    guard let file = reader.filledText(fields["file"], "file"),
      let key = reader.filledText(fields["key"], "key"), let source
    else {
      if reader.report.count == known { Self.refuse(node, &reader) }
      return nil
    }
    self.file = file
    self.key = key
    self.source = source
    place = reader.place(of: node)
  }

  private static func refuse(_ node: Node, _ reader: inout FieldReader) {
    let names = bindingSources.map { "`\($0.name)`" }.joined(separator: ", ")
    reader.add(
      "configset-binding", "a binding needs `file`, `key`, and a `value` with one of \(names)",
      at: node)
  }

  private static func source(
    _ node: Node?, _ reader: inout FieldReader
  ) -> (any BindingSource)? {
    guard let node else { return nil }
    let known = bindingSources.flatMap { [$0.name] + $0.options }
    let fields = reader.fields(of: node, named: "value", known: known)
    let meant = bindingSources.filter { fields[$0.name] != nil }
    guard let type = meant.first, meant.count == 1 else { return nil }
    for option in known where option != type.name && !type.options.contains(option) {
      guard let key = fields.key(option) else { continue }
      reader.add("configset-binding", "`\(option)` means nothing beside `\(type.name)`", at: key)
    }
    return type.init(fields, &reader)
  }

  /// Follows one entry of `images`; answers whether it means the image that is bound here.
  mutating func apply(_ rule: ImageRule) -> Bool { source.apply(rule) }
}
