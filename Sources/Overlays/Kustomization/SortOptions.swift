internal import Documents
internal import Manifests

/// In which order the manifests are printed.
struct SortOptions: Sendable {
  /// Kinds that come first, and kinds that come last; nil keeps the order of the files.
  let kinds: (first: [Name], last: [Name])?

  /// What kustomize does if nothing is said.
  static let standard = SortOptions(kinds: (LegacyOrder.first, LegacyOrder.last))

  private init(kinds: (first: [Name], last: [Name])?) {
    self.kinds = kinds
  }

  /// Reads the field `sortOptions`, if it is there.
  init?(_ node: Node?, _ reader: inout FieldReader) {
    guard let node, node.kind != .null else { return nil }
    let fields = reader.fields(
      of: node, named: "sortOptions", known: ["order", "legacySortOptions"])
    let order = reader.text(fields["order"], "order")?.text ?? ""
    let lists = fields["legacySortOptions"].flatMap { $0.kind == .null ? nil : $0 }
    switch order {
    case "fifo":
      kinds = nil
      if let lists {
        reader.add("sort-options", "`legacySortOptions` needs `order: legacy`", at: lists)
      }
    case "legacy":
      kinds = lists.map { Self.readKinds($0, &reader) } ?? Self.standard.kinds
    default:
      kinds = nil
      reader.add(
        "sort-options", "`sortOptions.order` is `\(order)`, not fifo or legacy",
        at: fields["order"] ?? node)
    }
  }

  private static func readKinds(
    _ node: Node, _ reader: inout FieldReader
  ) -> (first: [Name], last: [Name]) {
    let fields = reader.fields(
      of: node, named: "legacySortOptions", known: ["orderFirst", "orderLast"])
    func names(_ field: String, _ reader: inout FieldReader) -> [Name] {
      reader.texts(fields[field], field).map { Name($0.text) }
    }
    return (names("orderFirst", &reader), names("orderLast", &reader))
  }
}
