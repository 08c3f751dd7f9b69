internal import Documents
internal import Manifests

/// Puts a value into fields of objects: alone, or into a path that stands there.
struct ValueTransformer: Transformer {
  static let fields: [String] = []

  private let value: TextEntry
  private let targets: [ValueTarget]
  /// A file with more targets.
  private let file: TextEntry?
  private let place: Place

  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer] { [] }

  /// Reads an object with a value and where it goes.
  static func configured(_ object: Node, _ reader: inout FieldReader) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["value", "targets", "targetFilePath"])
    let place = reader.place(of: object)
    let file = reader.filledText(fields["targetFilePath"], "targetFilePath")
    let transformer = ValueTransformer(
      value: reader.text(fields["value"], "value") ?? TextEntry(text: "", place: place),
      targets: ValueTarget.all(fields, &reader), file: file, place: place)
    if transformer.targets.isEmpty, transformer.file == nil {
      reader.add("plugin-field", "a ValueAddTransformer needs `targets`", at: object)
    }
    return [transformer]
  }

  var plugins: [String] { ["ValueAddTransformer"] }

  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  ) {
    let text = value.text.trimmingSpace
    let value = TextEntry(text: text.isEmpty ? loader.folder.name : text, place: value.place)
    guard !value.text.isEmpty else {
      return findings.add(
        "plugin-field",
        "a ValueAddTransformer without `value` takes the name of the folder,"
          + " and the root of a repository has none", at: place)
    }
    for target in targets + moreTargets(loader, &findings) {
      accumulation.manifests.change { target.apply(value, to: &$0, &findings) }
    }
  }

  private func moreTargets(_ loader: Loader, _ findings: inout Findings) -> [ValueTarget] {
    guard let entry = file, let file = ConfigurationFile(entry, loader, &findings),
      let root = file.root
    else { return [] }
    var reader = FieldReader(file.source, in: findings.sources, as: .lists)
    let fields = reader.fields(of: root, named: "targets", known: ["targets"])
    let targets = ValueTarget.all(fields, &reader)
    findings.add(reader.report)
    return targets
  }
}
