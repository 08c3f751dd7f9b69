internal import Documents
internal import Manifests

extension Manifest {
  /// The type of a Secret that holds something; nil for all other objects.
  var typeOfSecretData: String? {
    guard kind.kind == Self.secret, kind.group.isEmpty, holdsSecretData else { return nil }
    return root["type"]?.string ?? "Opaque"
  }

  private static let secret: Name = "Secret"

  /// Where a Secret keeps what it hides; `kubectl apply` copies all of it into an annotation.
  private var holdsSecretData: Bool {
    let fields = ["data", "stringData"].compactMap { root[named: $0] }
    let copy = root["metadata"]?["annotations"]?["kubectl.kubernetes.io/last-applied-configuration"]
    return copy != nil || fields.contains { $0.kind.isScalar ? $0.kind != .null : $0.count > 0 }
  }
}
