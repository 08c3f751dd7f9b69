internal import Documents

/// What generated objects have in common.
struct GeneratorOptions: Sendable {
  private(set) var labels: [PairEntry]
  private(set) var annotations: [PairEntry]
  private(set) var disablesHash: Bool
  private(set) var isImmutable: Bool

  /// Reads `generatorOptions`, or `options` of one generator.
  init(_ node: Node?, _ name: String, _ reader: inout FieldReader) {
    let fields =
      node.map {
        reader.fields(
          of: $0, named: name,
          known: ["labels", "annotations", "disableNameSuffixHash", "immutable"])
      } ?? Fields()
    labels = reader.pairs(fields["labels"], "labels")
    annotations = reader.pairs(fields["annotations"], "annotations")
    disablesHash = reader.flag(fields["disableNameSuffixHash"], "disableNameSuffixHash")
    isImmutable = reader.flag(fields["immutable"], "immutable")
  }

  /// These options, and the common ones where these say nothing. A switch that is on stays on.
  func with(_ common: GeneratorOptions) -> GeneratorOptions {
    var merged = self
    merged.labels = Self.merge(labels, common.labels)
    merged.annotations = Self.merge(annotations, common.annotations)
    merged.disablesHash = disablesHash || common.disablesHash
    merged.isImmutable = isImmutable || common.isImmutable
    return merged
  }

  private static func merge(_ own: [PairEntry], _ common: [PairEntry]) -> [PairEntry] {
    own + common.filter { entry in !own.contains { $0.key.isSameInBytes(as: entry.key) } }
  }
}
