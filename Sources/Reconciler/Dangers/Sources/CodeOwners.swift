package import Checks
internal import Documents
internal import Git

/// Who is asked is changed.
package enum CodeOwners: Danger {
  package static let id = "code-owners"
  package static let harm = Harm.control
  package static let summary = "Who is asked about changes is changed"
  package static let page = RulePage(
    why: """
      Forges ask the people in CODEOWNERS, and let nobody merge without them. Who takes a line out of it is
      asked for nothing afterwards.
      """,
    fix: """
      Let CODEOWNERS name its own owners.
      """,
    example: """
       # .github/CODEOWNERS
      -/environments/prod/ @electinfo/platform
       /base/ @electinfo/platform
      """)

  private static let folders = ["", ".github", ".gitlab", ".gitea", ".forgejo", "docs"]

  package static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers) {
    for (path, change) in sources.files where path.name == "CODEOWNERS" {
      guard folders.contains(path.components.dropLast().joined(separator: "/")) else { continue }
      found.add("is \(change.words)", about: path.text)
    }
  }
}
