package import Checks
internal import Documents
internal import Manifests

/// Containers get less than they had.
package enum LessResources: Danger {
  package static let id = "less-resources"
  package static let harm = Harm.outage
  package static let summary = "A container gets less memory, processor or disk"
  package static let page = RulePage(
    why: """
      A container that needs more memory than its limit is ended by the kernel, at the moment of most work;
      with less of a processor it is slow, and its probes fail. With lower requests it stands on nodes that
      cannot give it more.
      """,
    fix: """
      Look at what it used at most, and lower the heap of Java with the limit.
      """,
    example: """
       apiVersion: apps/v1
       kind: Deployment
       metadata: {name: connect}
       spec:
         template:
           spec:
             containers:
             - name: connect
               resources:
                 limits:
      -            memory: 8Gi
      +            memory: 4Gi
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for pod in subject.pods {
      for container in pod.containers {
        guard let old = container.old?["resources"], container.new != nil else { continue }
        for (list, word) in [("limits", "limit"), ("requests", "request")] {
          let (before, after) = (old[named: list], container.new?["resources"]?[named: list])
          compare(before?.table ?? [:], after?.table ?? [:], list) { name, values in
            found.add(
              "\(name) \(word) \(values) in container \(container.name)", about: pod.object,
              at: pod.path(container, "resources.\(list).\(name)"))
          }
        }
      }
    }
  }

  /// Tells what is less: without a limit there is more, without a request nothing is kept for it.
  private static func compare(
    _ before: [String: String], _ after: [String: String], _ list: String,
    _ tell: (_ name: String, _ values: String) -> Void
  ) {
    for name in Set(before.keys).union(after.keys).sorted(by: { $0.precedesInBytes($1) }) {
      let (old, new) = (before[name], after[name])
      let isLess =
        if let old, let new {
          Lowering.isLower(new, than: old)
        } else {
          list == "limits" ? old == nil : new == nil
        }
      if isLess { tell(name, ToldText.change(old, new)) }
    }
  }
}
