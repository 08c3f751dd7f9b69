internal import Documents

/// Why an API server takes no pod that Spark has made.
package enum PodFault: Sendable, Hashable {
  /// Two mounts of a container have one path: who says them.
  case sharedMountPath(String, container: String, PodOrigin, PodOrigin)
  /// Two volumes have one name.
  case sharedVolumeName(String, PodOrigin, PodOrigin)
  /// A mount of a volume that the pod has not.
  case missingVolume(String, container: String, PodOrigin)
  /// Two containers have one name.
  case sharedContainerName(String, PodOrigin, PodOrigin)
  /// More is requested than allowed.
  case requestOverLimit(String, container: String, request: PodOrigin, limit: PodOrigin)
  /// The pod is for another namespace.
  case namespace(String, PodOrigin)
  /// It is no pod, says its kind.
  case kind(String, PodOrigin)
}

extension SparkPod {
  /// What an API server would say against the pod in a namespace; nil where that is not known.
  package func faults(in namespace: String?) -> [PodFault] {
    let spec = value["spec"]
    let containers = ["initContainers", "containers"].flatMap { spec?[$0]?.items ?? [] }
    let volumes = spec?["volumes"]?.items ?? []
    return kindFaults(namespace)
      + Self.pairs(of: volumes.map { ($0.name, $0) }).map { name, one, other in
        .sharedVolumeName(name, one.origin, other.origin)
      }
      + Self.pairs(of: containers.map { ($0.name, $0) }).map { name, one, other in
        .sharedContainerName(name, one.origin, other.origin)
      }
      + containers.flatMap { Self.faults(of: $0, Set(volumes.map(\.name))) }
  }

  private func kindFaults(_ namespace: String?) -> [PodFault] {
    var faults: [PodFault] = []
    if let kind = value["kind"], let name = kind.text, name != "Pod" {
      faults.append(.kind(name, kind.origin))
    }
    if let namespace, let own = value["metadata"]?["namespace"], let name = own.text,
      name != namespace
    {
      faults.append(.namespace(name, own.origin))
    }
    return faults
  }

  private static func faults(of container: PodValue, _ volumes: Set<String>) -> [PodFault] {
    let mounts = container["volumeMounts"]?.items ?? []
    let name = container.name
    let shared: [PodFault] = pairs(of: mounts.map { ($0["mountPath"]?.text ?? "", $0) })
      .map { .sharedMountPath($0, container: name, $1.origin, $2.origin) }
    let missing: [PodFault] = mounts.filter { !volumes.contains($0.name) }
      .map { .missingVolume($0.name, container: name, $0.origin) }
    return shared + missing + overLimit(container)
  }

  private static func overLimit(_ container: PodValue) -> [PodFault] {
    let requests = container["resources"]?["requests"]?.fields ?? []
    return requests.compactMap { what, request in
      guard let limit = container["resources"]?["limits"]?[what],
        let wanted = Amount(request.text ?? ""), let most = Amount(limit.text ?? ""),
        wanted.value > most.value
      else { return nil }
      return .requestOverLimit(
        what, container: container.name, request: request.origin, limit: limit.origin)
    }
  }

  /// Values that follow others with the same text, with the first of these.
  private static func pairs(
    of values: [(String, PodValue)]
  ) -> [(text: String, one: PodValue, other: PodValue)] {
    var first: [String: PodValue] = [:]
    return values.compactMap { text, value in
      guard let one = first[text] else {
        first[text] = value
        return nil
      }
      return (text, one, value)
    }
  }
}
