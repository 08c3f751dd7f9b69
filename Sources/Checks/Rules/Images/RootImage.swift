internal import Documents

/// An image whose last user is root starts its programs as root.
enum RootImage: Rule {
  static let id = "root-image"
  static let consequence = Consequence.policy
  static let summary = "images say a user that is not root, by its number"
  static let page = RulePage(
    why: """
      A container runs as the user of its image if nothing says another. As root it is refused where pods
      have to run as somebody else; a name instead of a number is refused there, too.
      """,
    fix: """
      End the last stage with `USER` and a number.
      """,
    example: """
      FROM python:3.10.21-slim-bookworm
      USER root
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.dockerfiles {
      // The user of another image is not known.
      guard let last = file.lastUser, let user = last.words.first, let name = file.user,
        name == "root" || name == "0"
      else { continue }
      findings.add(
        Self.self, "containers of this image run as root",
        at: file.location(of: user, in: last), severity: .warning,
        hint: "end with `USER` and a number")
    }
  }
}
