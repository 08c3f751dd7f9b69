package import Checks
internal import Documents
internal import Manifests

/// The server refuses changes of some fields.
package enum ImmutableField: Danger {
  package static let id = "immutable-field"
  package static let harm = Harm.refused
  package static let summary = "A field changes that the server lets nobody change"
  package static let page = RulePage(
    why: """
      The selector of a Deployment, most of a StatefulSet, the template of a Job, the role of a binding:
      the server takes them once. The synchronization fails at this object, and what comes after it
      stays as it is.
      """,
    fix: """
      Make an object with another name, or delete the old one. With
      `argocd.argoproj.io/sync-options: Force=true,Replace=true` Argo CD does that itself, with its pods
      and what hangs on them.
      """,
    example: """
       apiVersion: apps/v1
       kind: Deployment
       metadata: {name: connect}
       spec:
         selector:
           matchLabels:
      -      app: connect
      +      app: spark-connect
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where !(object.isHook && object.isOf("Job")) {
      let changes = ImmutableFields.changes(of: object)
      var told: Set<String> = []
      for (field, change) in changes where told.insert(field).inserted {
        let isAlone = changes.count { $0.field == field } == 1
        let (before, after) = (change.before?.text, change.after?.text)
        let values =
          isAlone && (before != nil || after != nil) ? ": " + ToldText.change(before, after) : ""
        found.add(
          "\(field) cannot be changed\(values)\(object.isForced ? forced : "")", about: object,
          at: isAlone ? change.path.keyedText : field)
      }
    }
  }

  private static let forced = "; with `Force=true` Argo CD deletes the object and makes it anew"
}
