internal import Documents
internal import Manifests

/// What a kustomization.yaml asks for.
struct Kustomization: Sendable {
  /// The folder that its paths start from.
  let folder: RepoPath
  /// The number of the file.
  let source: Int32
  var isComponent = false
  var resources: [TextEntry] = []
  var components: [TextEntry] = []
  /// Files with lists of fields.
  var configurations: [TextEntry] = []
  var definitions: [TextEntry] = []
  var variables: [Variable] = []
  var generators: [any Generator] = []
  /// Objects, or paths to objects, that configure generators.
  var generatorObjects: [TextEntry] = []
  /// In the order in which they are applied.
  var transformers: [any Transformer] = []
  /// Objects, or paths to objects, that configure transformers; they follow those of the fields.
  var transformerObjects: [TextEntry] = []
  /// Objects, or paths to objects, that configure transformers which may only look.
  var validatorObjects: [TextEntry] = []
  var sortOptions: SortOptions?
  var openAPI: OpenAPIEntry?
  let buildMetadata: BuildMetadata

  /// The fields that are no transformer's.
  static let structure = [
    "apiVersion", "kind", "metadata", "resources", "bases", "components", "configMapGenerator",
    "secretGenerator", "generatorOptions", "sortOptions", "openapi", "crds", "vars",
    "configurations", "generators", "transformers", "validators", "buildMetadata",
  ]

  /// Fields of kustomize that this program refuses, and why, in the order of their names.
  static let refused = [
    (name: "helmChartInflationGenerator", reason: helmReason),
    (name: "helmCharts", reason: helmReason), (name: "helmGlobals", reason: helmReason),
  ]

  /// Fields that have successors, in the order of their names.
  static let deprecated = [
    (name: "bases", successor: "resources"), (name: "commonLabels", successor: "labels"),
    (name: "imageTags", successor: "images"), (name: "patchesJson6902", successor: "patches"),
    (name: "patchesStrategicMerge", successor: "patches"),
    (name: "vars", successor: "replacements"),
  ]

  /// Why Helm charts are refused.
  static let helmReason = "Helm charts are not rendered: render them once, and commit the result"

  /// Every field that has a meaning.
  static let known =
    structure + transformerTypes.flatMap { $0.fields } + refused.map(\.name)
}
