package import Checks
internal import Documents
internal import Git

/// What Argo CD is told is changed.
package enum ArgoChange: Danger {
  package static let id = "argocd-change"
  package static let harm = Harm.control
  package static let summary = "Applications, projects or the plugin of Argo CD are changed"
  package static let page = RulePage(
    why: """
      Applications say which branch goes to which cluster and whether Argo CD prunes, projects what they may
      touch; the plugin runs where all sources are read. These files count for all environments, and
      rendering shows nothing of them.
      """,
    fix: """
      Write Applications by `reconcile argocd apps --write`, and look at what else is in the change.
      """,
    example: """
       # argocd/project.yaml
       apiVersion: argoproj.io/v1alpha1
       kind: AppProject
       metadata: {name: spark}
       spec:
      -  destinations: [{name: in-cluster, namespace: spark-*}]
      +  destinations: [{name: "*", namespace: "*"}]
      """)

  private static let folders = ["argocd", "base/argocd-plugin"].compactMap { RepoPath($0) }

  package static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers) {
    found.add(sources.files.filter { path, _ in folders.contains { path.isInside($0) } })
  }
}
