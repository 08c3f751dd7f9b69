internal import Documents
internal import Manifests

/// In which order the manifests are printed. Only the kustomization that is built counts, so what it
/// says is looked at in the end.
struct SortOptions: Sendable {
  private let order: TextEntry
  private let kinds: LegacyOrder?
  private let kindsPlace: Place

  /// Reads the field `sortOptions`, if it is there.
  init?(_ node: Node?, _ reader: inout FieldReader) {
    guard let node, node.kind != .null else { return nil }
    let fields = reader.fields(
      of: node, named: "sortOptions", known: ["order", "legacySortOptions"])
    order =
      reader.text(fields["order"], "order") ?? TextEntry(text: "", place: reader.place(of: node))
    let lists = fields["legacySortOptions"].flatMap { $0.kind == .null ? nil : $0 }
    kinds = lists.map { Self.readKinds($0, &reader) }
    kindsPlace = reader.place(of: lists ?? node)
  }

  /// The order to sort in; nil keeps that of the files.
  func checked(_ findings: inout Findings) -> LegacyOrder? {
    switch order.text {
    case "legacy": return kinds ?? .standard
    case "fifo":
      if kinds != nil {
        findings.add("sort-options", "`legacySortOptions` needs `order: legacy`", at: kindsPlace)
      }
    default:
      findings.add(
        "sort-options", "`sortOptions.order` must be fifo or legacy", at: order.place)
    }
    return nil
  }

  private static func readKinds(_ node: Node, _ reader: inout FieldReader) -> LegacyOrder {
    let fields = reader.fields(
      of: node, named: "legacySortOptions", known: ["orderFirst", "orderLast"])
    func names(_ field: String, _ reader: inout FieldReader) -> [Name] {
      reader.texts(fields[field], field).map { Name($0.text) }
    }
    return LegacyOrder(first: names("orderFirst", &reader), last: names("orderLast", &reader))
  }
}
