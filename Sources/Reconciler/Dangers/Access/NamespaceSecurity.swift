package import Checks
internal import Documents
internal import Manifests

/// A namespace lets in what it kept out.
package enum NamespaceSecurity: Danger {
  package static let id = "namespace-security"
  package static let harm = Harm.access
  package static let summary = "A namespace lets in pods that it refused"
  package static let page = RulePage(
    why: """
      The label `pod-security.kubernetes.io/enforce` is the only thing that refuses privileged pods of whoever
      may make pods there. Without it, and with a lower level, they are let in.
      """,
    fix: """
      Keep the level; give what needs more a namespace of its own.
      """,
    example: """
       apiVersion: v1
       kind: Namespace
       metadata:
         name: spark
         labels:
      -    pod-security.kubernetes.io/enforce: restricted
      +    pod-security.kubernetes.io/enforce: baseline
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for (object, old, new) in subject.kept("Namespace") {
      let path = ["metadata", "labels", PodSecurityLevel.label]
      let (before, after) = (old.value(at: path)?.string, new.value(at: path)?.string)
      guard let before, let level = PodSecurityLevel(rawValue: before) else { continue }
      let now = after.flatMap { PodSecurityLevel(rawValue: $0) } ?? .privileged
      guard now < level else { continue }
      found.add(
        "pod security " + ToldText.change(before, after), about: object,
        at: "metadata.labels.\(PodSecurityLevel.label)")
    }
  }
}
