package import Checks
internal import Documents
internal import Git

/// An image runs as somebody else.
package enum ImageUser: Danger {
  package static let id = "image-user"
  package static let harm = Harm.control
  package static let summary = "A Dockerfile says another user, or none any more"
  package static let page = RulePage(
    why: """
      Containers run as the user of their image if nothing says another: as root where a `USER` is taken out.
      With another number they cannot write to volumes that belong to the old one.
      """,
    fix: """
      End the last stage with the `USER` that it had, by its number.
      """,
    example: """
       # images/spark/Dockerfile
       FROM eclipse-temurin:17-jre
      -USER 185
      +USER 0
      """)

  package static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers) {
    for (path, change) in sources.files where change == .changed && isDockerfile(path.name) {
      guard let old = dockerfile(at: path, in: sources.old),
        let new = dockerfile(at: path, in: sources.new), old.user != new.user
      else { continue }
      found.add("USER " + ToldText.change(old.user, new.user), about: path.text, at: "USER")
    }
  }

  private static func isDockerfile(_ name: String) -> Bool {
    ["Dockerfile", "Containerfile"].contains { name == $0 || name.hasPrefix($0 + ".") }
      || name.hasSuffix(".Dockerfile")
  }

  private static func dockerfile(at path: RepoPath, in tree: any FileTree) -> Dockerfile? {
    (try? tree.contents(of: path)).map { Dockerfile(SourceFile(path: path.text, text: $0)) }
  }
}
