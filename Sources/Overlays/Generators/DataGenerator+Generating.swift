internal import Documents
internal import Manifests

extension DataGenerator {
  /// Makes the object.
  func generate(_ loader: Loader, source: Int32, _ findings: inout Findings) -> Manifest {
    _ = findings.areUsable(options.labels)
    var document = Document(
      generated: product.kind, name, in: namespace, labels: options.labels,
      annotations: options.annotations, at: place)
    let root = document.rootID
    if case .secret(let type) = product {
      document.append("type", .string(type), to: root, from: place)
    }
    appendData(sources.load(loader, &findings), to: &document)
    if options.isImmutable { document.append("immutable", .bool(true), to: root, from: place) }
    var kinds = KnownKinds()
    var manifest = Manifest(document, source: source, &kinds)
    manifest.needsHash = !options.disablesHash
    manifest.behavior = behaviorText
    return manifest
  }

  private func appendData(_ entries: [DataEntry], to document: inout Document) {
    var fields: [String: Int32] = [:]
    let root = document.rootID
    if case .secret = product {
      fields["data"] = document.append("data", .mapping, to: root, from: place)
    }
    for entry in entries.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      let (field, value) = encode(entry.value)
      let mapping = fields[field] ?? document.append(field, .mapping, to: root, from: place)
      fields[field] = mapping
      document.append(
        entry.key, .string(value), style: value.utf8.contains(0x0A) ? .literal : .plain,
        to: mapping, from: entry.place)
    }
  }

  /// The field of a value and how it is written there: secrets are always base64, ConfigMaps only
  /// where the bytes are no text.
  private func encode(_ value: [UInt8]) -> (field: String, value: String) {
    if case .configMap = product {
      if let text = String(validating: value, as: UTF8.self) { return ("data", text) }
      return ("binaryData", Base64.wrapped(value))
    }
    return ("data", Base64.wrapped(value))
  }
}
