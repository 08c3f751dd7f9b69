internal import Documents
internal import Manifests

/// An Application looks for a folder of this repository that is not there.
enum ApplicationPath: Rule {
  static let id = "application-path"
  static let consequence = Consequence.refused
  static let summary = "Applications of Argo CD deliver folders that are there"
  static let page = RulePage(
    why: """
      Argo CD makes nothing of a folder that the repository does not have: "app path does not exist".
      Looked at are Applications of a repository whose other Applications have their folders here, and of its
      main branch only.
      """,
    fix: """
      Write the path of the folder, from the root of the repository.
      """,
    example: """
      kind: Application
      spec:
        source: {repoURL: "https://git.example/platform.git", path: environments/produktion}
      """)

  /// Names of branches whose files are those that are looked at.
  private static let branches = ["HEAD", "main", "master", ""]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let applications = ArgoApplication.all(in: subject)
    guard !applications.isEmpty else { return }
    var own: Set<String> = []
    var wanted: [(address: String, path: Node, position: Int)] = []
    var known: [String] = []
    for application in applications {
      for source in application.sources {
        guard let path = source["path"], let address = source["repoURL"]?.string,
          branches.contains(source["targetRevision"]?.string ?? ""),
          !path.string.utf8.contains(where: { "{$".utf8.contains($0) })
        else { continue }
        let repository = ArgoApplication.normalized(address)
        if !subject.material.hasFolder(path.string) {
          wanted.append((repository, path, application.position))
        } else if RepoPath(path.string)?.components.isEmpty == false {
          own.insert(repository)
          known.append(path.string)
        }
      }
    }
    for (address, path, position) in wanted where own.contains(address) {
      findings.add(
        Self.self, "there is no folder `\(path.string)` in this repository",
        at: subject.location(of: path.id, in: subject.manifests[position]),
        hint: Suggestion.hint(for: path.string, among: known)
          ?? "write the path from the root of the repository")
    }
  }
}
