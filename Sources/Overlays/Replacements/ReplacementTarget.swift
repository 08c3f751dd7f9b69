internal import Documents
internal import Manifests

/// An entry of `targets`: fields of all objects that are selected and not rejected.
struct ReplacementTarget: Sendable {
  let select: ReplacementSelector?
  private let reject: [ReplacementSelector]
  let fieldPaths: [TextEntry]
  let options: ReplacementOptions
  let place: Place

  init(_ node: Node, _ reader: inout FieldReader) {
    let fields = reader.fields(
      of: node, named: "targets[]", known: ["select", "reject", "fieldPaths", "options"])
    place = reader.place(of: node)
    select = fields["select"].flatMap {
      $0.kind == .null ? nil : ReplacementSelector($0, named: "select", &reader)
    }
    reject = reader.items(fields["reject"], "reject").map {
      ReplacementSelector($0, named: "reject[]", &reader)
    }
    let paths = reader.texts(fields["fieldPaths"], "fieldPaths")
    fieldPaths = paths.isEmpty ? [TextEntry(text: "metadata.name", place: place)] : paths
    options = ReplacementOptions(fields["options"], &reader)
  }

  /// What was probably meant, if it selects nothing.
  func hint(among manifests: ManifestSet) -> String? {
    SelectorHint.text(
      kind: select?.object.kind?.text, name: select?.object.name?.text,
      namespace: select?.object.namespace?.text, among: manifests)
  }

  /// What is wrong with the expressions of its selectors.
  var mistakes: [(message: String, place: Place)] {
    (select?.mistakes ?? []) + reject.flatMap(\.mistakes)
  }

  /// Whether an object is meant.
  func selects(_ manifest: Manifest) -> Bool {
    let metadata = manifest.root["metadata"]
    guard let select, select.selects(metadata),
      !reject.contains(where: { $0.namesLabels && $0.selects(metadata) })
    else { return false }
    let identities = manifest.identities
    let isRejected = reject.contains { selector in
      selector.namesObjects && identities.contains { selector.selects($0) }
    }
    return !isRejected && identities.contains { select.selects($0) }
  }
}
