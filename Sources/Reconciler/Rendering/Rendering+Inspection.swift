package import Checks
package import Manifests
internal import Overlays

extension Rendering {
  /// What counts for other environments on the same cluster, too: definitions of kinds, and
  /// namespaces.
  package var clusterFacts: [Manifest] {
    manifests.manifests.filter {
      $0.kind.kind == "CustomResourceDefinition" || $0.kind.kind == "Namespace"
    }
  }

  /// What rules find in the objects, at the lines that they come from. Others are what else is on
  /// the cluster.
  package func inspect(
    podSecurity: PodSecurityLevel = .restricted, beside others: [Manifest] = []
  ) -> Findings {
    let sources = sources
    let subject = Subject(
      manifests.manifests, from: sources.files, beside: others, namespace: Name(namespace),
      podSecurity: podSecurity
    ) { sources.location(of: $0) }
    return Rules.inspect(subject)
  }
}
