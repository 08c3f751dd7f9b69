internal import Documents
internal import Manifests

/// A change of all manifests that a kustomization asks for: a file under Transformers and a line in
/// `transformerTypes`.
protocol Transformer: Sendable {
  /// The fields of a kustomization that it serves.
  static var fields: [String] { get }
  /// Reads its fields; none if nothing is asked for.
  static func read(_ fields: Fields, _ reader: inout FieldReader) -> [any Transformer]
  /// The kinds of kustomize's transformers that do the same, one for each that runs there: what is
  /// written where transformations are recorded.
  var plugins: [String] { get }
  /// Changes the manifests; what goes wrong is reported. The loader finds files that the fields name.
  func transform(
    _ accumulation: inout Accumulation, _ loader: Loader, _ findings: inout Findings
  )
}

/// All transformers, in the order in which a kustomization applies them.
let transformerTypes: [any Transformer.Type] = [
  StrategicMergeTransformer.self,
  PatchTransformer.self,
  NamespaceTransformer.self,
  NamePrefixTransformer.self,
  NameSuffixTransformer.self,
  LabelTransformer.self,
  CommonLabelTransformer.self,
  AnnotationTransformer.self,
  JSONPatchTransformer.self,
  ReplicaTransformer.self,
  ImageTransformer.self,
  ReplacementTransformer.self,
]
