package import Checks
internal import Documents

/// A pod may do more than it could.
package enum PodPrivilege: Danger {
  package static let id = "pod-privilege"
  package static let harm = Harm.access
  package static let summary = "A pod gets at its node, or runs with more rights"
  package static let page = RulePage(
    why: """
      Who runs code in such a pod, as everybody does who sends work to Spark, may come out of it: to the
      node, to its network, to other pods.
      """,
    fix: """
      Leave the wall where it is. What a program needs is mostly a folder it can write to, or a group
      (`fsGroup`).
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
               image: spark
               securityContext:
      -          privileged: false
      +          privileged: true
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for pod in subject.pods {
      guard let new = pod.new else { continue }
      let (before, after) = (pod.old.map { PodWalls($0) } ?? PodWalls(), PodWalls(new))
      let fallen = before.walls.subtracting(after.walls).filter { wall in
        // A container that is gone needs no wall, and what it may do now is told already.
        pod.containers.contains { $0.name == wall.container && $0.new != nil }
          && !after.powers.contains {
            $0.container == wall.container && $0.field == wall.field
          }
      }
      let facts = after.powers.subtracting(before.powers).union(fallen)
      for fact in facts.sorted(by: { $0.order.precedesInBytes($1.order) }) {
        let holder = fact.container.map { " in container \($0)" } ?? ""
        found.add(fact.text + holder, about: pod.object, at: path(of: fact, pod))
      }
    }
  }

  private static func path(of fact: PodWalls.Fact, _ pod: ChangedPod) -> String {
    guard let container = pod.containers.first(where: { $0.name == fact.container }) else {
      return pod.path("spec." + fact.field)
    }
    return pod.path(container, fact.field)
  }
}

extension PodWalls.Fact {
  fileprivate var order: String { (container ?? "") + " " + field + text }
}
