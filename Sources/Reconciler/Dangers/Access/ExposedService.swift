package import Checks
internal import Documents
internal import Manifests

/// A Service is reached from outside of the cluster.
package enum ExposedService: Danger {
  package static let id = "exposed-service"
  package static let harm = Harm.access
  package static let summary = "A Service can be reached from outside of the cluster"
  package static let page = RulePage(
    why: """
      A LoadBalancer has an address that others may reach, a NodePort a port of every node. Most programs of
      this platform ask nobody who they are: who reaches Spark Connect runs code.
      """,
    fix: """
      Keep `ClusterIP`, and let people in by an Ingress or a gateway that asks who they are. Limit a
      LoadBalancer by `loadBalancerSourceRanges`.
      """,
    example: """
       apiVersion: v1
       kind: Service
       metadata: {name: connect}
       spec:
      -  type: ClusterIP
      +  type: LoadBalancer
         ports: [{port: 15002}]
      """)

  private static let open = ["LoadBalancer", "NodePort"]
  private static let ranges = "loadBalancerSourceRanges"

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.isOf("Service") {
      guard let new = object.new?.root["spec"] else { continue }
      let old = object.old?.root["spec"]
      let type = new["type"]?.string ?? "ClusterIP"
      let former = old?["type"]?.string ?? (old == nil ? nil : "ClusterIP")
      if open.contains(type), type != former {
        found.add(
          "type " + (former.map { "\($0) -> " } ?? "") + type, about: object, at: "spec.type")
      }
      let addresses = Set(new["externalIPs"].texts).subtracting((old?["externalIPs"]).texts)
      if !addresses.isEmpty {
        found.add(
          "takes the addresses \(ToldText.list(addresses.sorted()))", about: object,
          at: "spec.externalIPs")
      }
      addRanges((old?[named: ranges]).texts, new[named: ranges].texts, about: object, &found)
    }
  }

  private static func addRanges(
    _ old: [String], _ new: [String], about object: ChangedObject, _ found: inout FoundDangers
  ) {
    guard !old.isEmpty else { return }
    let added = new.filter { !old.contains($0) }
    guard new.isEmpty || !added.isEmpty else { return }
    found.add(
      new.isEmpty ? "is open to all addresses" : "is open to \(ToldText.list(added))",
      about: object, at: "spec." + ranges)
  }
}
