internal import Checks
internal import Manifests

extension ChangedObject {
  /// Whether Argo CD deletes the object and makes it anew where the server does not take a change.
  var isForced: Bool { new.map { ArgoAnnotation.hasOption("Force=true", $0) } ?? false }

  /// Whether Argo CD leaves the object in the cluster when it is no longer rendered.
  var isKeptByArgo: Bool {
    old.map { ArgoAnnotation.hasOption("Prune=false", $0) } ?? false
  }

  /// Whether Argo CD makes it for each synchronization.
  var isHook: Bool { new.map { ArgoAnnotation.isHook($0) } ?? false }
}
