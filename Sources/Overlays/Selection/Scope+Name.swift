internal import Manifests

extension Scope {
  private static let clusterName: Name = "_non_namespaceable_"

  /// The namespace as kustomize writes it down for itself, and as its selectors see it.
  var name: Name {
    switch self {
    case .cluster: Self.clusterName
    case .namespace(let name): name
    }
  }
}
