internal import Documents
internal import Manifests

/// A mount of a volume that the pod does not have is refused.
enum MountWithoutVolume: Rule {
  static let id = "mount-without-volume"
  static let consequence = Consequence.refused
  static let summary = "volumes that are mounted are among those of the pod"
  static let page = RulePage(
    why: """
      The server refuses a pod that mounts a volume which it does not have. Templates that Spark or an
      operator completes are looked at by other rules.
      """,
    fix: """
      Add the volume to the pod, or write the name of one that is there.
      """,
    example: """
      containers:
      - name: server
        volumeMounts: [{name: tmp, mountPath: /tmp}]
      volumes:
      - {name: temp, emptyDir: {}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where !container.mounts.isEmpty {
      let pod = subject.pods[container.pod]
      guard !pod.isPartial else { continue }
      let names = volumes(of: pod, in: subject)
      for mount in container.mounts where !names.contains(mount.volume) {
        findings.add(
          Self.self,
          "\(subject.words(for: pod)) has no volume `\(mount.volume)` that container "
            + "`\(container.name)` mounts",
          at: subject.location(of: mount.node["name"] ?? mount.node, in: container),
          hint: Suggestion.hint(for: mount.volume, among: names))
      }
    }
  }

  /// The volumes of a pod, and those that a StatefulSet adds.
  private static func volumes(of pod: PodTemplate, in subject: Subject) -> [String] {
    let root = subject.manifests[pod.manifest].root
    let templates = pod.path.isEmpty ? nil : root["spec"]?["volumeClaimTemplates"]
    return (pod.spec?["volumes"]?.items ?? []).compactMap { $0["name"]?.string }
      + (templates?.items ?? []).compactMap { $0["metadata"]?["name"]?.string }
  }
}
