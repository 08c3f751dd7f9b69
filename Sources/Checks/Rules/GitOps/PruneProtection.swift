internal import Documents
internal import Manifests

/// What holds data is not removed by a mistake in a file.
enum PruneProtection: Rule {
  static let id = "prune-protection"
  static let consequence = Consequence.policy
  static let summary = "claims of volumes and definitions of kinds are not pruned"
  static let page = RulePage(
    why: """
      Argo CD removes what is not in the branch any more. With a PersistentVolumeClaim goes its data,
      with the definition of a kind every object of it, in all namespaces. A line that is missing in a
      kustomization is enough.
      """,
    fix: """
      Set the annotation `argocd.argoproj.io/sync-options: Prune=false`.
      """,
    example: """
      kind: PersistentVolumeClaim
      metadata: {name: notebooks}
      """)

  private static let kinds: [Name] = ["PersistentVolumeClaim", "CustomResourceDefinition"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    guard subject.material.isComplete else { return }
    for position in kinds.flatMap({ subject.objects.all($0) }) {
      let manifest = subject.manifests[position]
      guard !ArgoAnnotation.hasOption("Prune=false", manifest),
        !ArgoAnnotation.hasOption("Prune=confirm", manifest),
        ArgoAnnotation.text("helm.sh/resource-policy", of: manifest) != "keep"
      else { continue }
      findings.add(
        Self.self, "\(manifest.id) would be pruned, with all that is in it",
        at: subject.location(of: manifest), severity: .warning,
        hint: "the annotation `argocd.argoproj.io/sync-options: Prune=false`")
    }
  }
}
