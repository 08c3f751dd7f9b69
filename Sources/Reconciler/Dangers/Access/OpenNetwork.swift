package import Checks
internal import Documents
internal import Manifests

/// Traffic passes that was kept out.
package enum OpenNetwork: Danger {
  package static let id = "open-network"
  package static let harm = Harm.access
  package static let summary = "A policy of the network is gone, or lets more through"
  package static let page = RulePage(
    why: """
      Pods that no policy selects take traffic from everywhere. A rule without peers means everybody, one
      without ports all ports; a mesh that no longer wants `STRICT` takes calls without a certificate.
      """,
    fix: """
      Name who may call whom. A policy without rules keeps everything out.
      """,
    example: """
       apiVersion: networking.k8s.io/v1
       kind: NetworkPolicy
       metadata: {name: connect}
       spec:
         podSelector: {matchLabels: {app: connect}}
         ingress:
         - from:
           - podSelector: {matchLabels: {app: jupyter}}
      +    - ipBlock: {cidr: 0.0.0.0/0}
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.isOf("NetworkPolicy") {
      guard let old = object.old?.root["spec"] else { continue }
      guard let new = object.new?.root["spec"] else {
        found.add("is removed: what it kept out comes in", about: object)
        continue
      }
      for direction in ["ingress", "egress"] {
        compare(PolicySide(old, direction), PolicySide(new, direction), of: object, &found)
      }
      if object.changesInPlace.contains(where: { $0.path.begins(with: ["spec", "podSelector"]) }) {
        found.add("holds for other pods", about: object, at: "spec.podSelector")
      }
    }
    inspectMesh(subject, &found)
  }

  private static func compare(
    _ old: PolicySide, _ new: PolicySide, of object: ChangedObject, _ found: inout FoundDangers
  ) {
    guard old.isLimited else { return }
    guard new.isLimited else {
      return found.add("no longer limits \(new.direction)", about: object, at: "spec.policyTypes")
    }
    for passage in new.widening(old) {
      found.add(
        "\(new.direction) lets through \(passage.told)", about: object, at: "spec.\(new.direction)")
    }
  }

  /// What Istio lets through without a certificate.
  private static func inspectMesh(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.kind?.group == "security.istio.io" {
      switch object.kind?.kind.string {
      case "PeerAuthentication":
        let path = ["spec", "mtls", "mode"]
        let (old, new) = (object.old?.root.value(at: path), object.new?.root.value(at: path))
        guard old?.string == "STRICT", new?.string != "STRICT" else { continue }
        found.add("mtls STRICT -> \(new.told)", about: object, at: path.joined(separator: "."))
      case "AuthorizationPolicy" where object.new == nil:
        found.add("is removed: what it kept out comes in", about: object)
      default: break
      }
    }
  }
}
