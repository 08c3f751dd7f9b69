internal import Manifests

/// Lists of fields as a configuration file has them: which fields the transformers change, and
/// where names are referred to.
struct FieldLists: Sendable {
  var namePrefix: [FieldSpec] = []
  var nameSuffix: [FieldSpec] = []
  var namespace: [FieldSpec] = []
  var commonLabels: [FieldSpec] = []
  var labels: [FieldSpec] = []
  var templateLabels: [FieldSpec] = []
  var commonAnnotations: [FieldSpec] = []
  var nameReference: [NameReference] = []
  var varReference: [FieldSpec] = []
  var images: [FieldSpec] = []
  var replicas: [FieldSpec] = []

  /// Where labels go that selectors have, too.
  static var commonLabels: [FieldSpec] { selectorLabels + templateLabels }

  /// Where names are referred to.
  static var nameReference: NameReferences {
    NameReferences([earlyReferences, dataReferences, lateReferences])
  }

  /// All that kustomize has itself. It has nothing of `labels`.
  static var standard: FieldLists {
    FieldLists(
      namePrefix: namePrefix, nameSuffix: nameSuffix, namespace: namespace,
      commonLabels: commonLabels, templateLabels: templateLabels,
      commonAnnotations: commonAnnotations, nameReference: nameReference.rules,
      varReference: varReference, images: images, replicas: replicas)
  }
}
