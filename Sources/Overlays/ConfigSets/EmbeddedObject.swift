internal import Documents
internal import Manifests

/// An object that stands in a file of a ConfigSet. Its text stays as it is, but for the names that it
/// takes over.
struct EmbeddedObject {
  var manifest: Manifest
  /// What its references mean.
  var targets: [(reference: Reference, target: Int)] = []
  private let text: Text
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
  mutating func takeNames(from manifests: ManifestSet, namespace: String) {
    for (reference, target) in targets {
      let id = manifests[target].id
      rename(reference.name, to: id.name.string)
      if let node = reference.namespace, !id.namespace.isEmpty {
        rename(node, to: id.namespace.string)
      }
    }
    if let node = manifest.root["metadata"]?["namespace"], !namespace.isEmpty {
      rename(node.id, to: namespace)
    }
  }

  /// Puts a name where another stands.
  private mutating func rename(_ node: Int32, to name: String) {
    let arena = manifest.document.arena
    guard !arena.text(node, equals: name) else { return }
    let start = arena.offset(node)
    let quote = text[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return changes.append((start..<start + arena.count(node), name))
    }
    // Names need no escapes, so the next quote is the last.
    let end = text[(start + 1)...].firstIndex(of: quote) ?? text.count - 1
    changes.append((start + 1..<end, name))
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
