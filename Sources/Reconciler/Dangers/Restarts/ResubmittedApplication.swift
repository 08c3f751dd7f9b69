package import Checks
internal import Documents
internal import Manifests

/// The operator ends an application and submits it again.
package enum ResubmittedApplication: Danger {
  package static let id = "resubmitted-application"
  package static let harm = Harm.restart
  package static let summary = "The operator submits an application of Spark again"
  package static let page = RulePage(
    why: """
      When the specification of a SparkApplication changes, the operator ends its driver and submits it once
      more, also one that has completed. What it has done is done a second time.
      """,
    fix: """
      Make sure that the application may run again, or give the changed one another name. One that is
      scheduled takes the change with its next run.
      """,
    example: """
       apiVersion: sparkoperator.k8s.io/v1beta2
       kind: SparkApplication
       metadata: {name: nightly}
       spec:
         executor:
      -    instances: 2
      +    instances: 4
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects {
      guard object.kind?.group == "sparkoperator.k8s.io", object.kind?.kind == "SparkApplication"
      else { continue }
      let changes = object.changesInPlace.filter { change in
        change.path.begins(with: ["spec"]) && !change.path.begins(with: ["spec", "suspend"])
      }
      var told: Set<String> = []
      let fields = changes.map { change in
        change.path.fields.dropFirst().prefix(2).joined(separator: ".")
      }.filter { told.insert($0).inserted }
      guard !fields.isEmpty else { continue }
      found.add("is submitted again: \(ToldText.list(fields))", about: object, at: "spec")
    }
  }
}
