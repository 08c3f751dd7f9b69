internal import Documents
internal import Manifests

/// Kinds that Kubernetes has in other versions only are refused; kinds without a schema are named and
/// counted, since nobody could look at their objects.
enum UnknownKind: Rule {
  static let id = "unknown-kind"
  static let consequence = Consequence.refused
  static let summary = "the server has the kind in this version"
  static let page = RulePage(
    why: """
      Kubernetes serves each kind in some versions only. An object of another version is refused as a
      whole, whatever else is in it. Of a kind that is defined elsewhere nothing is known here: its
      objects are named and counted, not checked.
      """,
    fix: """
      Write a version that the server has, or add the definition of the kind to the environment or to
      `environments/cluster`.
      """,
    example: """
      apiVersion: policy/v1beta1
      kind: PodDisruptionBudget
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for unknown in subject.unknownKinds {
      let kind = subject.manifests[unknown.manifest].kind
      let name = "`\(kind.apiVersion)` \(kind.kind)"
      let objects = unknown.count == 1 ? "one object" : "\(unknown.count) objects"
      let root = subject.manifests[unknown.manifest].root
      let place = subject.location(
        of: (root["apiVersion"] ?? root).id, in: subject.manifests[unknown.manifest])
      if unknown.isRefused {
        let known = unknown.versions.map { "`\($0)`" }.joined(separator: ", ")
        findings.add(
          Self.self, "Kubernetes \(CheckedType.version) does not serve \(name) (\(objects))",
          at: place, hint: "it serves \(known)")
      } else {
        findings.add(
          Self.self, "there is no schema of \(name): \(objects) not checked", at: place,
          severity: .note)
        findings.skip("\(name) (\(objects))")
      }
    }
  }
}
