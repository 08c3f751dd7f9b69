internal import Documents
internal import Manifests

/// What a Job does cannot be changed.
enum JobChanges: Rule {
  static let id = "job-changes"
  static let consequence = Consequence.refused
  static let summary = "a Job that will change is made anew"
  static let page = RulePage(
    why: """
      The pod template of a Job cannot be changed. A ConfigMap with a hash in its name has another name
      after each change of its content, and with it the Job that mounts it: the server refuses it, and
      the synchronization stops.
      """,
    fix: """
      Make the Job a hook of Argo CD, with `hook-delete-policy: BeforeHookCreation`, or set the option
      `Replace=true,Force=true`.
      """,
    example: """
      kind: Job
      spec:
        template:
          spec:
            volumes: [{name: scripts, configMap: {name: scripts-7b8h2ck6t5}}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.pods {
      let manifest = subject.manifests[pod.manifest]
      guard manifest.kind.kind == "Job", !ArgoAnnotation.isHook(manifest),
        !ArgoAnnotation.hasOption("Replace=true", manifest),
        !ArgoAnnotation.hasOption("Force=true", manifest),
        !manifest.name.string.endsWithContentHash,
        let name = pod.configMaps.first(where: { $0.string.endsWithContentHash })
      else { continue }
      findings.add(
        Self.self, "the next change of `\(name.string)` changes \(manifest.id), which is refused",
        at: subject.location(of: manifest),
        hint: "`argocd.argoproj.io/hook: Sync` with `hook-delete-policy: BeforeHookCreation`",
        notes: [Diagnostic.Note("it has the name here", at: subject.location(of: name, in: pod))])
    }
  }
}
