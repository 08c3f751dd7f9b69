internal import Manifests

/// Which fields the transformers change, and where names are referred to: kustomize's own lists,
/// and what a repository adds to them.
struct FieldConfiguration: Sendable {
  var namePrefix: [FieldSpec] = []
  var nameSuffix: [FieldSpec] = []
  var namespace: [FieldSpec] = []
  var commonLabels: [FieldSpec] = []
  var labels: [FieldSpec] = []
  var templateLabels: [FieldSpec] = []
  var commonAnnotations: [FieldSpec] = []
  var images: [FieldSpec] = []
  var replicas: [FieldSpec] = []
  var references: [NameReference] = []

  /// What kustomize has.
  static let standard = FieldConfiguration(
    namePrefix: namePrefix, nameSuffix: nameSuffix, namespace: namespace,
    commonLabels: selectorLabels + templateLabels, templateLabels: templateLabels,
    commonAnnotations: commonAnnotations, images: images, replicas: replicas,
    references: objectReferences + dataReferences)
}
