internal import Documents
internal import Manifests

/// The template of interpreters is filled in by Zeppelin, and by nobody before.
enum ZeppelinTemplate: Rule {
  static let id = "zeppelin-template"
  static let consequence = Consequence.breaksLater
  static let summary = "the template of Zeppelin's interpreters has its marks"
  static let page = RulePage(
    why: """
      `100-interpreter-spec.yaml` is a template that the server fills in for each interpreter: names,
      ports, variables. Without its marks every interpreter is the same pod, and the second is refused.
      """,
    fix: """
      Keep the file as Zeppelin wants it, with `{{zeppelin.k8s.…}}`, and take it as text, not as YAML.
      """,
    example: """
      100-interpreter-spec.yaml: |
        kind: Pod
        metadata: {name: interpreter}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.configuration where file.name == "100-interpreter-spec.yaml" {
      guard case .object(let map, let node) = file.home, file.text.range(of: "{{") == nil else {
        continue
      }
      findings.add(
        Self.self, "`\(file.name)` has no mark that Zeppelin fills in",
        at: subject.location(of: node, in: subject.manifests[map]),
        hint: "keep `{{zeppelin.k8s.interpreter.pod.name}}` and the others")
    }
  }
}
