internal import Documents

/// What is downloaded into an image is compared with something.
enum UncheckedDownload: Rule {
  static let id = "unchecked-download"
  static let consequence = Consequence.policy
  static let summary = "files that an image downloads are compared with a checksum or a signature"
  static let page = RulePage(
    why: """
      A file at an address may be another one tomorrow, or half of one. Nobody would see it: it is part of the
      image, with all that it can do.
      """,
    fix: """
      Give `ADD` its `--checksum`, or compare the file in the same `RUN` by `sha256sum --check`,
      `sha512sum --check` or `gpg --verify`.
      """,
    example: """
      ADD https://example.com/agent.jar /opt/agent.jar
      """)

  private static let proofs = [
    "sha256sum", "sha512sum", "sha1sum", "md5sum", "gpg", "gpgv", "shasum", "cosign", "minisign",
    "openssl",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.dockerfiles {
      for instruction in file.instructions {
        guard let word = download(of: instruction) else { continue }
        findings.add(
          Self.self, "what is downloaded here is not compared with anything",
          at: file.location(of: word, in: instruction), severity: .warning,
          hint: instruction.keyword == "ADD" ? "add `--checksum=sha256:…`" : "compare its checksum")
      }
    }
  }

  /// The word that downloads, if nothing in the same instruction looks at the file.
  private static func download(of instruction: Dockerfile.Instruction) -> String? {
    switch instruction.keyword {
    case "ADD":
      guard !instruction.text.holds("--checksum"), !instruction.text.holds(".git") else {
        return nil
      }
      return instruction.words.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    case "RUN":
      let commands = ShellWord.commands(of: instruction.text)
      guard !commands.contains(where: { $0.contains { proofs.contains($0.text.lastPathPart) } })
      else { return nil }
      for command in commands {
        let words = command.map(\.text)
        guard words.contains(where: { $0 == "curl" || $0 == "wget" }),
          let address = words.first(where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") })
        else { continue }
        return address
      }
      return nil
    default: return nil
    }
  }
}
