internal import Documents
internal import Overlays

/// A file of settings, `reconcile.yaml` or `environment.yaml`: one object of this program's own kinds.
struct SettingsFile {
  static let version = "reconcile.electinfo.dev/v1"

  /// The fields of `spec`.
  private(set) var spec = Fields()
  /// Where the file begins.
  let place: Place

  /// Reads the header; what is wrong with it is reported.
  init(_ text: SourceText, source: Int32, kind: String, _ reader: inout FieldReader) {
    place = Place(source: source, offset: 0)
    let parsed = ParsedText.parse(text, as: .resource)
    reader.add(parsed.problems)
    guard let root = parsed.documents.first?.root else { return }
    for extra in parsed.documents.dropFirst() {
      reader.add("settings-kind", "a file of settings has one document", at: extra.root)
    }
    let fields = reader.fields(of: root, named: kind, known: ["apiVersion", "kind", "spec"])
    check(fields["apiVersion"], is: Self.version, "apiVersion", at: root, &reader)
    check(fields["kind"], is: kind, "kind", at: root, &reader)
    guard let node = fields["spec"] else { return }
    spec = reader.fields(of: node, named: "spec", known: Self.known[kind] ?? [])
  }

  private static let known = [
    "Repository": ["edition", "source", "delivery", "secrets", "guard", "targets"],
    "Environment": [
      "destination", "external", "waivers", "promote", "delivery", "guard", "targets",
    ],
  ]

  private func check(
    _ node: Node?, is text: String, _ name: String, at root: Node, _ reader: inout FieldReader
  ) {
    guard let entry = reader.text(node, name), !entry.text.isSameInBytes(as: text) else {
      if node == nil {
        reader.add("settings-kind", "`\(name): \(text)` is missing", at: root)
      }
      return
    }
    reader.add(
      "settings-kind", "`\(name)` is `\(entry.text)`, not `\(text)`", at: entry.place)
  }
}
