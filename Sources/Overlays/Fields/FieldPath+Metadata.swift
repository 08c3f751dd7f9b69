internal import Manifests

extension FieldPath {
  /// Whether this is the name of an object.
  var isName: Bool { leadsToMetadata("name") }

  /// Whether this is the namespace of an object.
  var isNamespace: Bool { leadsToMetadata("namespace") }

  /// Whether these are the annotations of an object.
  var isAnnotations: Bool { leadsToMetadata("annotations") }
}
