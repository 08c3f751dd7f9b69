internal import Manifests

/// Lists of fields as a configuration file has them: which fields the transformers change, and
/// where names are referred to.
///
/// What is merged stays in kustomize's order.
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

  /// All that kustomize has itself, in its order. It has nothing of `labels`.
  static let standard = {
    var lists = FieldLists(
      namePrefix: namePrefix, nameSuffix: nameSuffix, namespace: namespace,
      commonLabels: commonLabels, templateLabels: templateLabels,
      commonAnnotations: commonAnnotations, nameReference: nameReference.rules,
      varReference: varReference, images: images, replicas: replicas)
    lists.sort()
    return lists
  }()
}
