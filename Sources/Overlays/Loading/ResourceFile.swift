internal import Documents
internal import Manifests

/// The objects of a file of resources.
struct ResourceFile {
  private let source: Int32
  /// Whether all of the text could be read.
  let isReadable: Bool
  private let scopes: KindScopes
  private var objects: [Document] = []
  /// The manifests of the objects, until they are taken.
  private var fresh: [Manifest]? = []

  init(_ file: SourceFile, as reading: Reading = .resource, _ findings: inout Findings) {
    source = findings.add(file)
    scopes = findings.scopes
    let parsed = ParsedText.parse(file.text, as: reading)
    findings.add(parsed.problems, in: source)
    isReadable = !parsed.hasErrors
    // The items of lists follow all that is no list, lists in lists last of all.
    var documents = parsed.documents.map { (document: $0, isItem: false) }
    var position = 0
    while position < documents.count {
      var (document, isItem) = documents[position]
      var manifest = Manifest(document, source: source, &findings.kinds)
      position += 1
      guard manifest.isObject(&findings) else { continue }
      guard manifest.id.kind.kind.string.hasSuffix("List"), let items = manifest.root["items"]
      else {
        if !manifest.id.kind.isStandard { findings.hasUsedStandardSchema = true }
        if isItem {
          document = Self.item(document, source)
          manifest = Manifest(document, source: source, &findings.kinds)
        }
        objects.append(document)
        fresh?.append(manifest)
        continue
      }
      let isWrapper = position == 1 && Self.isWrapper(manifest, in: file.text)
      documents += Self.items(items, of: manifest, isWrapper: isWrapper, &findings)
        .map { ($0, !isWrapper) }
    }
  }

  /// The manifests, for the caller alone: what has two holders is copied when it is changed.
  mutating func takeManifests() -> [Manifest] {
    defer { fresh = nil }
    if let fresh { return fresh }
    var kinds = KnownKinds(scopes)
    return objects.map { Manifest($0, source: source, &kinds) }
  }

  /// Whether a list is all that a file holds: kustomize takes its items as they are.
  private static func isWrapper(_ manifest: Manifest, in text: SourceText) -> Bool {
    guard manifest.id.kind.kind == "List" || manifest.id.kind.kind == "ResourceList" else {
      return false
    }
    let lines = text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return !lines.dropFirst().dropLast().contains { $0.starts(with: "---".utf8) }
  }

  private static func items(
    _ items: Node, of list: Manifest, isWrapper: Bool, _ findings: inout Findings
  ) -> [Document] {
    if items.kind == .null { return [] }
    if items.kind == .sequence {
      return items.children.map { list.document.part($0.id) }
    }
    // kustomize finds no items in the scalar or the empty mapping of a wrapper, and builds the rest.
    let isIgnored = isWrapper && (items.kind != .mapping || items.count == 0)
    findings.add(
      "resource-list", "`items` of a list must be a list", at: list.place(of: items.id),
      severity: isIgnored ? .warning : .error)
    return []
  }

  /// An item of a list. It goes through JSON in kustomize, which writes numbers in one way; that
  /// matters where they are names.
  private static func item(_ document: Document, _ source: Int32) -> Document {
    var item = document
    item.takeStyleOfJSON()
    guard let metadata = item.root["metadata"], metadata.kind == .mapping else { return item }
    for name in [metadata["name"], metadata["namespace"]].compactMap({ $0 })
    where name.kind == .int || name.kind == .float {
      var json = OutputText()
      guard (try? name.printCanonicalJSON(to: &json)) != nil else { continue }
      let text = String(decoding: json.array, as: UTF8.self)
      item.set(name.id, to: .plain(text), from: item.place(of: name.id, in: source))
    }
    return item
  }
}
