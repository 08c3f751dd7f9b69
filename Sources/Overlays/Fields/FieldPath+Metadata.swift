internal import Manifests

extension FieldPath {
  private static let name = FieldPath("metadata/name")
  private static let namespace = FieldPath("metadata/namespace")

  /// Whether this is the name of an object.
  var isName: Bool { self == Self.name }

  /// Whether this is the namespace of an object.
  var isNamespace: Bool { self == Self.namespace }
}
