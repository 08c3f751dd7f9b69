package import Checks
internal import Documents
internal import Manifests

/// Pods get a token of the server that they did not have.
package enum AccountToken: Danger {
  package static let id = "account-token"
  package static let harm = Harm.access
  package static let summary = "Pods are given a token of their account"
  package static let page = RulePage(
    why: """
      With the token whoever runs code in the pod may do what the account may, and the server tells it more
      than it tells strangers.
      """,
    fix: """
      Leave `automountServiceAccountToken` false, and mount a token where a program calls the server.
      """,
    example: """
       apiVersion: v1
       kind: ServiceAccount
       metadata: {name: minio}
      -automountServiceAccountToken: false
      +automountServiceAccountToken: true
      """)

  private static let field = "automountServiceAccountToken"

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for (object, old, new) in subject.kept("ServiceAccount") {
      add(old[named: field], new[named: field], about: object, at: field, &found)
    }
    for pod in subject.pods {
      add(
        pod.old?.spec?[named: field], pod.new?.spec?[named: field], about: pod.object,
        at: pod.path("spec." + field), &found)
    }
  }

  private static func add(
    _ old: Node?, _ new: Node?, about object: ChangedObject, at path: String,
    _ found: inout FoundDangers
  ) {
    guard object.new != nil, old.isFalse, !new.isFalse else { return }
    found.add("\(field) false -> \(new.isTrue ? "true" : "not set")", about: object, at: path)
  }
}
