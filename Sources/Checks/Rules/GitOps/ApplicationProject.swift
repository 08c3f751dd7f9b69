internal import Documents
internal import Manifests

/// A project of Argo CD says what its Applications may deliver.
enum ApplicationProject: Rule {
  static let id = "application-project"
  static let consequence = Consequence.refused
  static let summary = "projects of Argo CD are there, and let their Applications deliver"
  static let page = RulePage(
    why: """
      An Application belongs to a project, which lists the repositories and the namespaces that its
      Applications may use. Argo CD delivers nothing of one whose project is not there, or lists neither.
      """,
    fix: """
      Write the name of the project, or add the repository and the destination to it. Where others make the
      project, name it under `spec.external.objects` of `environment.yaml`.
      """,
    example: """
      kind: AppProject
      spec:
        sourceRepos: ["https://git.example/platform"]
        destinations: [{server: "https://kubernetes.default.svc", namespace: spark-dev}]
      # and an Application of the project with `destination.namespace: spark-prod`
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for application in ArgoApplication.all(in: subject) {
      guard let node = application.spec["project"] else { continue }
      let projects = subject.objects.all("AppProject")
      let own = projects.filter { subject.manifests[$0].name.string == node.string }
      if own.count == 1 {
        inspect(application, in: subject.manifests[own[0]], of: subject, &findings)
      } else if own.isEmpty, node.string != "default", subject.material.isComplete,
        !subject.external.isObject("AppProject", node.string),
        !node.string.utf8.contains(where: { "{$".utf8.contains($0) })
      {
        let names = projects.map { subject.manifests[$0].name.string }
        findings.add(
          Self.self, "there is no AppProject `\(node.string)`",
          at: subject.location(of: node.id, in: subject.manifests[application.position]),
          severity: projects.isEmpty ? .warning : .error,
          hint: Suggestion.hint(for: node.string, among: names)
            ?? "render it, or name it under `spec.external.objects` of environment.yaml")
      }
    }
  }

  private static func inspect(
    _ application: ArgoApplication, in project: Manifest, of subject: Subject,
    _ findings: inout Findings
  ) {
    let manifest = subject.manifests[application.position]
    let note = Diagnostic.Note("the project", at: subject.location(of: project))
    let allowed = project.root["spec"]?["sourceRepos"]?.items.map(\.string) ?? []
    for address in application.sources.compactMap({ $0["repoURL"] })
    where !mayFit(ArgoApplication.normalized(address.string), allowed) {
      findings.add(
        Self.self, "\(project.id) does not let its Applications use this repository",
        at: subject.location(of: address.id, in: manifest),
        hint: "add it to `sourceRepos` of the project", notes: [note])
    }
    guard let destination = application.spec["destination"],
      let namespace = destination["namespace"]
    else { return }
    let destinations = project.root["spec"]?["destinations"]?.items ?? []
    let fits = destinations.contains {
      // A cluster may be named in two ways; which name belongs to which address is not known here.
      mayFit(namespace.string, [$0["namespace"]?.string ?? ""])
    }
    guard !fits, !destinations.contains(where: { isDenial($0["namespace"]?.string ?? "") }) else {
      return
    }
    findings.add(
      Self.self, "\(project.id) does not let its Applications use this namespace",
      at: subject.location(of: namespace.id, in: manifest),
      hint: "add it to `destinations` of the project", notes: [note])
  }

  private static func isDenial(_ pattern: String) -> Bool { pattern.hasPrefix("!") }

  /// Whether a text may be meant by a pattern: what stands before its first sign is the same.
  private static func mayFit(_ text: String, _ patterns: [String]) -> Bool {
    patterns.contains { pattern in
      guard let sign = pattern.firstIndex(where: { "*?[{".contains($0) }) else {
        return isDenial(pattern) || text == pattern || text == ArgoApplication.normalized(pattern)
      }
      return text.hasPrefix(pattern[..<sign].lowercased())
    }
  }
}
