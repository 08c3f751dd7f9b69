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
  var generators: [DataGenerator] = []
  /// In the order in which they are applied.
  var transformers: [any Transformer] = []
  var sortOptions: SortOptions?
  var openAPI: OpenAPIEntry?

  /// The fields that are no transformer's.
  static let structure = [
    "apiVersion", "kind", "metadata", "resources", "bases", "components", "configMapGenerator",
    "secretGenerator", "generatorOptions", "sortOptions", "openapi",
  ]

  /// Fields of kustomize that this program refuses, and why.
  static let refused = [
    "helmCharts": "Helm charts are not rendered: render them once, and commit the result",
    "helmChartInflationGenerator":
      "Helm charts are not rendered: render them once, and commit the result",
    "helmGlobals": "Helm charts are not rendered: render them once, and commit the result",
  ]

  /// Fields of kustomize that this program does not have yet.
  static let missing = [
    "buildMetadata", "configurations", "crds", "generators", "replacements",
    "transformers", "validators", "vars",
  ]

  /// Every field that has a meaning.
  static let known =
    structure + transformerTypes.flatMap { $0.fields } + refused.keys.sorted() + missing
}
