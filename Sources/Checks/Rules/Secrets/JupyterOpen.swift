internal import Documents

/// Who reaches a notebook runs what they want.
enum JupyterOpen: Rule {
  static let id = "jupyter-open"
  static let consequence = Consequence.policy
  static let summary = "Jupyter asks for a token, and does not run as root"
  static let page = RulePage(
    why: """
      Without a token everybody who reaches the port runs programs, with the rights of the pod and with
      its credentials. As root they can do more to the node.
      """,
    fix: """
      Give `JUPYTER_TOKEN` from a Secret and remove the empty token, and `--allow-root` with a
      `runAsUser` that is not root.
      """,
    example: """
      args: [jupyter, lab, "--ServerApp.token=", --allow-root]
      """)

  private static let tokens = ["NotebookApp.token", "ServerApp.token", "IdentityProvider.token"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers
    where container.isWanted(by: Self.self, { isJupyter(container) }) {
      for word in container.commands.flatMap({ $0 }) {
        if isEmptyToken(word.text) {
          findings.add(
            Self.self, "Jupyter of container `\(container.name)` asks nobody for a token",
            at: subject.location(of: word.node, in: container),
            hint: "remove it, and give `JUPYTER_TOKEN` from a Secret")
        } else if word.text == "--allow-root" {
          findings.add(
            Self.self, "Jupyter of container `\(container.name)` may run as root",
            at: subject.location(of: word.node, in: container), severity: .warning,
            hint: "remove it, and set `runAsUser`")
        }
      }
      for variable in container.environment
      where variable.name == "JUPYTER_TOKEN" && variable.value == "" {
        findings.add(
          Self.self, "Jupyter of container `\(container.name)` asks nobody for a token",
          at: subject.location(of: variable.node["value"] ?? variable.node, in: container),
          hint: "give `JUPYTER_TOKEN` from a Secret")
      }
    }
  }

  private static func isJupyter(_ container: Container) -> Bool {
    let isNamed =
      container.image.holds("jupyter")
      || container.words.contains { $0.text.holds("jupyter") || $0.text.holds("notebook") }
    guard isNamed else { return false }
    return container.image.lastPathPart.hasPrefix("jupyter")
      || container.commands.contains { $0.contains { $0.text.lastPathPart.hasPrefix("jupyter") } }
      || container.words.contains { $0.text.lastPathPart.hasPrefix("start-notebook") }
  }

  private static func isEmptyToken(_ word: String) -> Bool {
    tokens.contains { name in
      ["=", "=''", "=\"\""].contains { word == "--" + name + $0 }
    }
  }
}
