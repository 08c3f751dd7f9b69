package import Checks
internal import Documents
internal import Git

/// What a forge runs is changed.
package enum WorkflowChange: Danger {
  package static let id = "workflow-change"
  package static let harm = Harm.control
  package static let summary = "A workflow of the forge is changed"
  package static let page = RulePage(
    why: """
      Workflows check changes and deliver them, with the rights that this takes. Who changes one may leave out
      a check, or read what the forge keeps secret.
      """,
    fix: """
      Read it line by line. Let owners of these files be asked (`CODEOWNERS`), and name actions by their
      commit.
      """,
    example: """
       # .github/workflows/deliver.yaml
       on:
         push: {branches: [main]}
      -permissions: {contents: read}
      +permissions: {contents: write}
       jobs: {}
      """)

  private static let files: Set<String> = [
    ".gitlab-ci.yml", ".gitlab-ci.yaml", "azure-pipelines.yml", "azure-pipelines.yaml",
    "bitbucket-pipelines.yml", "Jenkinsfile", ".drone.yml", ".woodpecker.yml",
  ]
  private static let folders = [
    ".github/workflows", ".github/actions", ".gitlab", ".forgejo/workflows", ".gitea/workflows",
    ".circleci", ".woodpecker", ".tekton",
  ].compactMap { RepoPath($0) }
  /// What is told if a workflow has it and had not.
  private static let words = [
    "pull_request_target", "write-all", "contents: write", "packages: write", "id-token: write",
    "secrets.", "secrets: inherit", "--allow-delete",
  ]

  package static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers) {
    let changed = sources.files.filter { path, _ in
      path.components.count == 1 && files.contains(path.name)
        || folders.contains { path.isInside($0) }
    }
    found.add(changed)
    for (path, _) in changed {
      let before = (try? sources.old.contents(of: path))?.bytes.string ?? ""
      let after = (try? sources.new.contents(of: path))?.bytes.string ?? ""
      for word in words where after.holds(word) && !before.holds(word) {
        found.add("has `\(word)` now", about: path.text)
      }
    }
  }
}
