internal import Manifests

/// Lists of fields as a configuration file has them: which fields the transformers change, and
/// where names are referred to.
///
/// What is merged stays in kustomize's order.
struct FieldLists: Sendable {
  /// The lists of fields, by the names they have in a file.
  enum List: Int, CaseIterable {
    case namePrefix, nameSuffix, namespace, commonAnnotations, commonLabels, labels, templateLabels
    case varReference, images, replicas

    /// The name in a file.
    var name: String { Self.names[rawValue] }

    private static let names = [
      "namePrefix", "nameSuffix", "namespace", "commonAnnotations", "commonLabels", "labels",
      "templateLabels", "varReference", "images", "replicas",
    ]
  }

  private var fields: [[FieldSpec]] = Array(repeating: [], count: List.allCases.count)
  var nameReference: [NameReference] = []

  /// The fields of a list.
  subscript(list: List) -> [FieldSpec] {
    get { fields[list.rawValue] }
    set { fields[list.rawValue] = newValue }
  }

  /// The fields of a list that kustomize has itself. It has nothing of `labels`.
  static func standard(_ list: List) -> [FieldSpec] {
    switch list {
    case .namePrefix: namePrefix
    case .nameSuffix: nameSuffix
    case .namespace: namespace
    case .commonAnnotations: commonAnnotations
    case .commonLabels: commonLabels
    case .labels: []
    case .templateLabels: templateLabels
    case .varReference: varReference
    case .images: images
    case .replicas: replicas
    }
  }

  /// Where labels go that selectors have, too.
  static var commonLabels: [FieldSpec] { selectorLabels + templateLabels }

  /// Where names are referred to.
  static let nameReference = NameReferences([earlyReferences, dataReferences, lateReferences])
}
