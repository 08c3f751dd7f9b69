package import Checks
internal import Documents
internal import Manifests

/// A name leads into the cluster.
package enum NewHost: Danger {
  package static let id = "new-host"
  package static let harm = Harm.access
  package static let summary = "A new name leads into the cluster, or one is no longer encrypted"
  package static let page = RulePage(
    why: """
      Who knows the name reaches what is behind it. Two Ingresses with the same name take each other's
      traffic; without TLS passwords can be read on the way.
      """,
    fix: """
      Make sure that what is behind the name asks who is calling, and that the name is yours.
      """,
    example: """
       apiVersion: networking.k8s.io/v1
       kind: Ingress
       metadata: {name: history}
       spec:
         rules:
         - host: history.example.com
      +  - host: spark.example.com
      """)

  private static let kinds = [
    "Ingress", "HTTPRoute", "GRPCRoute", "TLSRoute", "Gateway",
  ]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.isOf(kinds) || isRoute(object) {
      guard let new = object.new?.root["spec"] else { continue }
      let old = object.old?.root["spec"]
      let known = old.map(hosts) ?? []
      for host in hosts(of: new) where !known.contains(host) {
        found.add(
          host == "*" ? "any host leads here" : "host \(ToldText.of(host)) leads here",
          about: object, at: "spec")
      }
      let secured = Set((new["tls"]?.items ?? []).flatMap { $0["hosts"].texts })
      for entry in old?["tls"]?.items ?? [] {
        for host in entry["hosts"].texts where !secured.contains(host) {
          guard hosts(of: new).contains(host) else { continue }
          found.add(
            "host \(ToldText.of(host)) is no longer encrypted", about: object, at: "spec.tls")
        }
      }
    }
  }

  private static func isRoute(_ object: ChangedObject) -> Bool {
    object.kind?.kind == "Route" && object.kind?.group == "route.openshift.io"
  }

  /// The hosts that it names; a star for all of them.
  private static func hosts(of spec: Node) -> [String] {
    let rules = (spec["rules"]?.items ?? []).filter { $0["http"] != nil || $0["host"] != nil }
    let listeners = spec["listeners"]?.items ?? []
    return rules.map { $0["host"]?.string ?? "*" }
      + listeners.map { $0["hostname"]?.string ?? "*" } + spec["hostnames"].texts
      + (spec["host"].map { [$0.string] } ?? [])
  }
}
