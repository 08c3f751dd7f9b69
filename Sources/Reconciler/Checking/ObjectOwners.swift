internal import Documents
internal import Manifests
internal import Overlays

/// Which environment has which object, cluster by cluster: two that have one take it from each other
/// with each synchronisation.
struct ObjectOwners {
  /// The objects of a cluster, and the number of the environment that has each.
  private struct Cluster {
    var objects = ClusterObjects(capacity: 64)
    var owners: [(environment: Int, place: Place)] = []
  }

  private var clusters: [String: Cluster] = [:]
  private var environments: [(name: String, sources: SourceTable)] = []

  /// Adds the objects of an environment; answers those that another one before has as well.
  mutating func add(_ rendering: Rendering, to destination: Destination) -> [Diagnostic] {
    let environment = environments.count
    environments.append((rendering.environment.name.text, rendering.sources))
    let key = destination.name?.value.text ?? destination.server?.value.text ?? ""
    var cluster = clusters.removeValue(forKey: key) ?? Cluster()
    defer { clusters[key] = cluster }
    let namespace = Name(rendering.namespace)
    var found: [Diagnostic] = []
    for manifest in rendering.manifests.manifests {
      let own = manifest.namespace.isEmpty ? namespace : manifest.namespace
      let known = cluster.objects.add(manifest.kind, manifest.name, in: own)
      cluster.owners.append((environment, manifest.namePlace))
      guard let known, cluster.owners[known].environment != environment else { continue }
      found.append(diagnostic(manifest, in: rendering, beside: cluster.owners[known]))
    }
    return found
  }

  private func diagnostic(
    _ manifest: Manifest, in rendering: Rendering, beside other: (environment: Int, place: Place)
  ) -> Diagnostic {
    let owner = environments[other.environment]
    return Diagnostic(
      "object-owner", "\(manifest.id) belongs to the environment `\(owner.name)` as well",
      at: rendering.sources.location(of: manifest.namePlace),
      hint: "give the environments namespaces of their own, or keep what all share in `cluster`",
      notes: [Diagnostic.Note("there", at: owner.sources.location(of: other.place))])
  }
}
