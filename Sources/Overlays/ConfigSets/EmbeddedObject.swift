internal import Documents
internal import Manifests

/// An object that stands in a file of a ConfigSet. Its text stays as it is, but for the names that it
/// takes over.
struct EmbeddedObject {
  var manifest: Manifest
  /// What its references mean.
  var targets: [(reference: Reference, target: Int)] = []
  private let text: Text
  /// What the names become, by where each begins.
  private var names: [Int: String] = [:]
  private var changes: [(range: Range<Int>, text: String)] = []

  init?(_ layer: ConfigText, _ findings: inout Findings) {
    let parsed = ParsedText.parse(layer.text, as: .resource)
    findings.add(parsed.problems, in: layer.source)
    guard let document = parsed.documents.first, parsed.documents.count == 1,
      document.root.kind == .mapping, document.root["kind"] != nil,
      document.root["apiVersion"] != nil
    else {
      if !parsed.problems.contains(where: { $0.severity == .error }) {
        findings.add(
          "configset-format", "this is not one object of Kubernetes",
          at: Place(source: layer.source, offset: 0), hint: "`format: text` takes any text")
      }
      return nil
    }
    var kinds = KnownKinds()
    manifest = Manifest(document, source: layer.source, &kinds)
    text = layer.text.bytes
  }

  /// Takes over the names of what it refers to, and its own namespace if it says one.
  mutating func takeNames(
    from manifests: ManifestSet, namespace: String, _ findings: inout Findings
  ) {
    for (reference, target) in targets {
      let id = manifests[target].id
      rename(reference.name, to: id.name.string, &findings)
      if let node = reference.namespace, !id.namespace.isEmpty {
        rename(node, to: id.namespace.string, &findings)
      }
    }
    if let node = manifest.root["metadata"]?["namespace"], !namespace.isEmpty {
      rename(node.id, to: namespace, &findings)
    }
  }

  /// Puts a name where another stands. What an anchor names is one text for all who use it.
  private mutating func rename(_ node: Int32, to name: String, _ findings: inout Findings) {
    let arena = manifest.document.arena
    let start = arena.offset(node)
    if let known = names[start] {
      if !known.isSameInBytes(as: name) { refuse(node, name, "is an alias", &findings) }
      return
    }
    names[start] = name
    guard !arena.text(node, equals: name) else { return }
    guard let range = range(of: node) else {
      return refuse(node, name, "stands over several lines", &findings)
    }
    let isPlain = arena.style(node) == .plain && PlainScalar.kind(ofKey: name) != .string
    changes.append((range, isPlain ? "\"\(name)\"" : name))
  }

  private func refuse(
    _ node: Int32, _ name: String, _ reason: String, _ findings: inout Findings
  ) {
    findings.add(
      "configset-object",
      "this becomes `\(name)`, which cannot be written here: it \(reason)",
      at: manifest.place(of: node), hint: "write the name out, in one line")
  }

  /// Where the text of a scalar stands, without its quotes; nil if it is not written in one piece.
  private func range(of node: Int32) -> Range<Int>? {
    let arena = manifest.document.arena
    let start = arena.offset(node)
    switch arena.style(node) {
    case .plain:
      let range = start..<start + arena.count(node)
      return text.slice(range).elementsEqual(arena.text(node)) ? range : nil
    case .singleQuoted: return start + 1..<end(from: start + 1, quote: UInt8(ascii: "'"))
    case .doubleQuoted: return start + 1..<end(from: start + 1, quote: UInt8(ascii: "\""))
    default: return nil
    }
  }

  /// Where a quote ends what began behind another. One that is meant as such stands twice, or behind
  /// a backslash.
  private func end(from start: Int, quote: UInt8) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      let isTwice = position + 1 < text.count && text[position + 1] == quote
      if byte == quote, quote == UInt8(ascii: "\"") || !isTwice { return position }
      let isEscape = byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
      position += isEscape || byte == quote ? 2 : 1
    }
    return text.count
  }

  /// The text with all names in place.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += text.slice(position..<change.range.lowerBound)
      bytes += change.text.utf8
      position = change.range.upperBound
    }
    return bytes + text.slice(position..<text.count)
  }
}
