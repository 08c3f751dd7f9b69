internal import Documents
internal import Manifests

extension DataGenerator {
  /// Makes the object.
  func generate(_ loader: Loader, source: Int32, _ findings: inout Findings) -> Manifest {
    var document = Document(emptyMappingAt: place)
    let root = document.rootID
    document.append("apiVersion", .string("v1"), to: root, from: place)
    document.append("kind", .string(product.kind), to: root, from: place)
    let metadata = document.append("metadata", .mapping, to: root, from: place)
    document.append("name", .string(name.text), to: metadata, from: name.place)
    if let namespace {
      document.append("namespace", .string(namespace.text), to: metadata, from: namespace.place)
    }
    _ = findings.areUsable(options.labels)
    append(options.labels, as: "labels", to: metadata, of: &document)
    append(options.annotations, as: "annotations", to: metadata, of: &document)
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

  private func append(
    _ pairs: [PairEntry], as field: String, to metadata: Int32, of document: inout Document
  ) {
    guard let first = pairs.first else { return }
    let mapping = document.append(field, .mapping, to: metadata, from: first.place)
    for pair in pairs {
      document.append(pair.key, .string(pair.value), to: mapping, from: pair.place)
    }
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
