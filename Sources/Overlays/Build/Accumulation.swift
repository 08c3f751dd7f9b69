internal import Manifests

/// What a kustomization has gathered: manifests, and the fields that its transformers know.
struct Accumulation: Sendable {
  var manifests = ManifestSet()
  var fields = FieldConfiguration()
  /// What files of the repository say of kinds.
  var schema: OpenAPISchema?
  /// The variables that were named.
  var variables = VariableSet()
}
