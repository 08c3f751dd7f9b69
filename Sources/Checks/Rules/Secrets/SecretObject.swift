internal import Documents
internal import Manifests

/// A Secret in a file is none.
enum SecretObject: Rule {
  static let id = "secret-object"
  static let consequence = Consequence.policy
  static let summary = "no Secret with data is written in a file"
  static let page = RulePage(
    why: """
      The data of a Secret is text in base64, which is no encryption. In a repository everybody reads it.
      """,
    fix: """
      Let something in the cluster make it: an operator that knows a vault, a sealed Secret, or a script
      that is run once.
      """,
    example: """
      kind: Secret
      metadata: {name: s3-credentials}
      stringData: {secret-key: wJalrXUtnFEMI}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    // What is rendered of an environment is looked at before.
    guard !subject.material.isComplete else { return }
    for position in subject.objects.all("Secret") {
      let manifest = subject.manifests[position]
      guard manifest.kind.apiVersion == "v1",
        manifest.root["type"]?.string != "kubernetes.io/service-account-token",
        // Encrypted as a whole: only its keys can be read.
        manifest.root["sops"] == nil
      else { continue }
      for field in ["stringData", "data"] {
        guard let data = manifest.root[named: field], data.kind == .mapping,
          data.entries.contains(where: { isHeld($0.value) })
        else { continue }
        findings.add(
          Self.self, "\(manifest.id) has data, and everybody can read the file",
          at: subject.location(of: manifest), hint: "let something in the cluster make it")
        break
      }
    }
  }

  /// Whether a value is something that is no mark for somebody to fill in.
  private static func isHeld(_ value: Node) -> Bool {
    let text = value.string
    return value.kind.isScalar && !text.isEmpty && !text.holds("{{") && !text.hasPrefix("<")
      && !text.holds("${") && !text.hasPrefix("ENC[")
  }
}
