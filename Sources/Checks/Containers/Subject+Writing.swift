internal import Documents
internal import Manifests
internal import Spark

extension Subject {
  /// The mount in which a path of a container lies.
  func mount(of path: String, in container: Container) -> Mount? {
    container.mounts.filter { path.isInside($0.path) }
      .max { $0.path.utf8.count < $1.path.utf8.count }
  }

  /// Whether a mount can be written to; nil if the pod does not say what it is.
  func isWritable(_ mount: Mount, in container: Container) -> Bool? {
    if mount.isReadOnly { return false }
    let pod = pods[container.pod]
    let volume = pod.spec?["volumes"]?.items.first { $0["name"]?.string == mount.volume }
    guard let volume else { return nil }
    switch Volume(volume).content {
    case .configMap, .secret, .projected: return false
    case .writable: return true
    case .unknown: return volume["downwardAPI"] == nil ? nil : false
    }
  }

  /// Whether the root of a container is read only.
  func hasReadOnlyRoot(_ container: Container) -> Bool {
    (container.node["securityContext"]?["readOnlyRootFilesystem"]).isTrue
  }

  /// The user of a container, and where it is said; nil if nothing says it.
  func user(of container: Container) -> Node? {
    container.node["securityContext"]?["runAsUser"]
      ?? pods[container.pod].spec?["securityContext"]?["runAsUser"]
  }

  /// What says that a container must not run as root.
  func denialOfRoot(of container: Container) -> Node? {
    let own = container.node["securityContext"]?["runAsNonRoot"]
    guard let node = own ?? pods[container.pod].spec?["securityContext"]?["runAsNonRoot"] else {
      return nil
    }
    return node.isTrue ? node : nil
  }
}
