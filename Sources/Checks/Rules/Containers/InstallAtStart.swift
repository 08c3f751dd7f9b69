internal import Documents
internal import Manifests

/// Packages that are installed when a container starts may be others tomorrow, or none.
enum InstallAtStart: Rule {
  static let id = "install-at-start"
  static let consequence = Consequence.breaksLater
  static let summary = "images have what they need: nothing is installed when a container starts"
  static let page = RulePage(
    why: """
      A container that installs packages when it starts needs the network, root and time at every start, and
      gets what is newest then. It does not start where one of these is missing, and nobody has tried what
      it is made of.
      """,
    fix: """
      Build the packages into the image.
      """,
    example: """
      command: [sh, -c, "pip install pandas && python /app/main.py"]
      """)

  private static let installers: [(program: String, word: String)] = [
    ("apt-get", "install"), ("apt", "install"), ("apk", "add"), ("yum", "install"),
    ("dnf", "install"), ("microdnf", "install"), ("pip", "install"), ("pip3", "install"),
    ("conda", "install"), ("mamba", "install"), ("npm", "install"),
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where !container.words.isEmpty {
      for command in container.commands {
        guard let word = command.first, isInstallation(command.map(\.text)) else { continue }
        findings.add(
          Self.self,
          "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod])) "
            + "installs packages when it starts (`\(word.text.lastPathPart)`)",
          at: subject.location(of: word.node, in: container), severity: .warning,
          hint: "build them into the image")
      }
    }
  }

  /// `pip install`, or `python -m pip install`.
  private static func isInstallation(_ words: [String]) -> Bool {
    var words = words
    if words.count > 3, words[1] == "-m" { words.removeFirst(2) }
    guard let program = words.first?.lastPathPart else { return false }
    return installers.contains { $0.program == program && words.dropFirst().contains($0.word) }
  }
}
