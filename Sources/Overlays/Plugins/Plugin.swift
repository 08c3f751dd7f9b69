internal import Documents
internal import Manifests

/// A kind of object, of the version `builtin`, that configures a transformer or a generator.
struct Plugin: Sendable {
  /// What such an object makes.
  enum Role: Sendable {
    case transformer(@Sendable (Node, inout FieldReader) -> [any Transformer])
    case generator(@Sendable (Node, inout FieldReader) -> any Generator)
    /// Nothing, and why.
    case refused(String)
  }

  let kind: String
  let role: Role

  /// All kinds.
  static let all: [Plugin] = [
    Plugin("AnnotationsTransformer", .transformer(AnnotationTransformer.configured)),
    Plugin("ConfigMapGenerator", .generator(DataGenerator.configMap)),
    Plugin("HashTransformer", .transformer(HashTransformer.configured)),
    Plugin("HelmChartInflationGenerator", .refused(Kustomization.helmReason)),
    Plugin("IAMPolicyGenerator", .generator(AccountGenerator.configured)),
    Plugin("ImageTagTransformer", .transformer(ImageTransformer.configured)),
    Plugin("LabelTransformer", .transformer(CommonLabelTransformer.configured)),
    Plugin("NamespaceTransformer", .transformer(NamespaceTransformer.configured)),
    Plugin("PatchJson6902Transformer", .transformer(JSONPatchTransformer.configured)),
    Plugin("PatchStrategicMergeTransformer", .transformer(StrategicMergeTransformer.configured)),
    Plugin("PatchTransformer", .transformer(PatchTransformer.configured)),
    Plugin("PrefixSuffixTransformer", .transformer(affixes)),
    Plugin("PrefixTransformer", .transformer(NamePrefixTransformer.configured)),
    Plugin("ReplacementTransformer", .transformer(ReplacementTransformer.configured)),
    Plugin("ReplicaCountTransformer", .transformer(ReplicaTransformer.configured)),
    Plugin("SecretGenerator", .generator(DataGenerator.secret)),
    Plugin("SuffixTransformer", .transformer(NameSuffixTransformer.configured)),
    Plugin("ValueAddTransformer", .transformer(ValueTransformer.configured)),
  ]

  private init(_ kind: String, _ role: Role) {
    self.kind = kind
    self.role = role
  }

  /// A prefix and a suffix with the same fields.
  @Sendable
  private static func affixes(
    _ object: Node, _ reader: inout FieldReader
  ) -> [any Transformer] {
    let fields = reader.fields(ofObject: object, known: ["prefix", "suffix", "fieldSpecs"])
    return NamePrefixTransformer.read(fields, of: object, &reader)
      + NameSuffixTransformer.read(fields, of: object, &reader)
  }
}
