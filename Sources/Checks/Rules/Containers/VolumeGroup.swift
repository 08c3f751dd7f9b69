internal import Documents
internal import Manifests

/// A claim belongs to root until the kubelet gives it to a group.
enum VolumeGroup: Rule {
  static let id = "volume-group"
  static let consequence = Consequence.breaksLater
  static let summary = "pods that are not root and have claims say their group"
  static let page = RulePage(
    why: """
      The folder of a new volume belongs to root on most storage. A user that is not root cannot write
      there unless `fsGroup` makes the kubelet give the volume to the user's group.
      """,
    fix: """
      Set `fsGroup` in the security context of the pod, usually to the same number as `runAsGroup`.
      """,
    example: """
      securityContext: {runAsUser: 1000, runAsNonRoot: true}   # no fsGroup
      volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (number, pod) in subject.pods.enumerated() where !pod.isPartial {
      let context = pod.spec?["securityContext"]
      guard context?["fsGroup"] == nil, !pod.isForWindows else { continue }
      let claims = claims(of: pod, in: subject)
      guard !claims.isEmpty else { continue }
      for container in subject.containers(of: number) where !container.isInitial {
        guard let user = subject.user(of: container), user.string != "0",
          let mount = container.mounts.first(where: { claims.contains($0.volume) && !$0.isReadOnly }
          )
        else { continue }
        findings.add(
          Self.self,
          "container `\(container.name)` of \(subject.words(for: pod)) may not be able to write to "
            + "volume `\(mount.volume)`: it is user \(user.string), and nothing gives it the volume",
          at: subject.location(of: user, in: container), severity: .warning, hint: "set `fsGroup`")
        break
      }
    }
  }

  private static func claims(of pod: PodTemplate, in subject: Subject) -> [String] {
    let templates = subject.manifests[pod.manifest].root["spec"]?["volumeClaimTemplates"]
    let own = (pod.spec?["volumes"]?.items ?? []).filter { $0["persistentVolumeClaim"] != nil }
    return own.compactMap { $0["name"]?.string }
      + (templates?.items ?? []).compactMap { $0["metadata"]?["name"]?.string }
  }
}
