internal import Documents
internal import Manifests

/// The objects of a file of resources.
struct ResourceFile {
  private(set) var manifests: [Manifest] = []

  init(_ file: SourceFile, _ findings: inout Findings) {
    let source = findings.add(file)
    let parsed = ParsedText.parse(file.text, as: .resource)
    findings.add(parsed.problems, in: source)
    var documents = parsed.documents[...]
    var lists: [Document] = []
    var kinds = KnownKinds()
    // The items of lists follow all that is no list, lists in lists last of all.
    while let document = documents.popFirst() ?? Self.next(&lists) {
      let manifest = Manifest(document, source: source, &kinds)
      guard manifest.isObject(&findings) else { continue }
      guard manifest.id.kind.kind.string.hasSuffix("List"), let items = manifest.root["items"]
      else {
        manifests.append(manifest)
        continue
      }
      switch items.kind {
      case .sequence: lists += items.children.map { document.part($0.id) }
      case .null: continue
      default:
        // kustomize finds no items in a scalar, and builds the rest.
        let isIgnored = items.kind != .mapping || items.count == 0
        findings.add(
          "resource-list", "`items` of a list must be a list", at: manifest.place(of: items.id),
          severity: isIgnored ? .warning : .error)
      }
    }
  }

  private static func next(_ lists: inout [Document]) -> Document? {
    lists.isEmpty ? nil : lists.removeFirst()
  }
}
