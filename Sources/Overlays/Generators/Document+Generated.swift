internal import Documents

extension Document {
  /// An object that is generated, without its content.
  init(
    generated kind: String, _ name: TextEntry, in namespace: TextEntry?, labels: [PairEntry],
    annotations: [PairEntry], at place: Place
  ) {
    self.init(emptyMappingAt: place)
    append("apiVersion", .string("v1"), to: rootID, from: place)
    append("kind", .string(kind), to: rootID, from: place)
    let metadata = append("metadata", .mapping, to: rootID, from: place)
    append("name", .string(name.text), to: metadata, from: name.place)
    if let namespace {
      append("namespace", .string(namespace.text), to: metadata, from: namespace.place)
    }
    append(labels, as: "labels", to: metadata)
    append(annotations, as: "annotations", to: metadata)
  }

  private mutating func append(_ pairs: [PairEntry], as field: String, to metadata: Int32) {
    guard let first = pairs.first else { return }
    let mapping = append(field, .mapping, to: metadata, from: first.place)
    for pair in pairs { append(pair.key, .string(pair.value), to: mapping, from: pair.place) }
  }
}
