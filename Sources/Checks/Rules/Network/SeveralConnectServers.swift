internal import Documents
internal import Manifests
internal import Spark

/// A Spark Connect server keeps the sessions of its clients, and its executors call it by name.
enum SeveralConnectServers: Rule {
  static let id = "several-connect-servers"
  static let consequence = Consequence.breaksLater
  static let summary = "there is one Spark Connect server behind a name"
  static let page = RulePage(
    why: """
      Executors of one server would call another one if both have the same `spark.driver.host`, and clients
      that connect again would not find their session.
      """,
    fix: """
      Keep one replica. For more, give each its own Service and host, and send a client always to the same
      one.
      """,
    example: """
      kind: Deployment
      metadata: {name: spark-connect}
      spec: {replicas: 3}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role == .connect {
      guard let container = program.container else { continue }
      let position = subject.pods[container.pod].manifest
      let manifest = subject.manifests[position]
      guard let node = replicas(of: manifest, in: subject) else { continue }
      let driver = DriverHost.all(in: subject).first { $0.container.pod == container.pod }
      let shared = driver?.service(in: subject)
      if let shared {
        findings.add(
          Self.self,
          "executors of each server of \(manifest.id) would call any of them: all are "
            + "`\(shared.name)`",
          at: subject.location(of: node.node.id, in: node.manifest), hint: "one replica")
      } else if let service = loose(for: container.pod, in: subject) {
        findings.add(
          Self.self,
          "clients of \(manifest.id) may lose their session: Service `\(service.name)` sends them "
            + "to any server",
          at: subject.location(of: node.node.id, in: node.manifest), severity: .warning,
          hint: "one replica, or `sessionAffinity: ClientIP`")
      }
    }
  }

  /// What says that there are several: the workload or its autoscaler.
  private static func replicas(
    of manifest: Manifest, in subject: Subject
  ) -> (node: Node, manifest: Manifest)? {
    for position in subject.objects.all("HorizontalPodAutoscaler") {
      let scaler = subject.manifests[position]
      guard let most = scaler.root["spec"]?["maxReplicas"], (Int(most.string) ?? 1) > 1,
        scaler.root["spec"]?["scaleTargetRef"]?["name"]?.string == manifest.name.string,
        scaler.root["spec"]?["scaleTargetRef"]?["kind"]?.string == manifest.kind.kind.string
      else { continue }
      return (most, scaler)
    }
    guard let count = manifest.root["spec"]?["replicas"], (Int(count.string) ?? 1) > 1 else {
      return nil
    }
    return (count, manifest)
  }

  /// A Service that clients use and that does not keep them together.
  private static func loose(for pod: Int, in subject: Subject) -> Service? {
    subject.services.first { service in
      let spec = subject.manifests[service.position].root["spec"]
      return service.pods.contains(pod) && service.port(15002) != nil && !service.isHeadless
        && spec?["sessionAffinity"]?.string != "ClientIP"
    }
  }
}
