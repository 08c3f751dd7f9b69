internal import Documents
internal import Manifests

/// A pod that does more than its namespace lets in is refused when it is made; the workload stands
/// there without pods.
enum PodSecurity: Rule {
  static let id = "pod-security"
  static let consequence = Consequence.refused
  static let summary = "pods do no more than their namespaces let in"
  static let page = RulePage(
    why: """
      A namespace enforces a level of the pod security standards. A pod that does more is refused when it
      is made: its Deployment is there, without pods and without a sign of it but an event.
      """,
    fix: """
      Set the field that the hint names. Where the pod needs more, the namespace has to say so in its
      label `pod-security.kubernetes.io/enforce`.
      """,
    example: """
      containers:
      - name: server
        image: example/server:1.0.0
        securityContext: {privileged: true}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (number, pod) in subject.pods.enumerated() {
      let level = subject.podSecurity(of: subject.manifests[pod.manifest])
      let rest =
        isEachContainerGood(of: pod, subject.containers(of: number), at: level)
        ? pod.with([]) : pod
      for violation in violations(of: rest, at: level) {
        findings.add(
          Self.self,
          "`\(pod.path(of: violation.field))` of \(subject.words(for: pod)) \(violation.message), "
            + "`\(level.rawValue)` does not let that in",
          at: subject.location(of: violation.node, in: pod), hint: violation.fix)
      }
    }
  }

  private static func violations(
    of pod: PodTemplate, at level: PodSecurityLevel
  ) -> [PodViolation] {
    var violations: [PodViolation] = []
    for control in PodControl.all where control.level <= level {
      control.inspect(pod, &violations)
    }
    return violations
  }

  /// Whether it is known that no container does more than it may, each for itself and beside what the
  /// pod says for all of them.
  private static func isEachContainerGood(
    of pod: PodTemplate, _ containers: ArraySlice<Container>, at level: PodSecurityLevel
  ) -> Bool {
    guard pod.spec?["os"] == nil, let context = pod.spec?["securityContext"]?.original else {
      return false
    }
    let question = "\(id) \(level.rawValue) \(context.id)"
    return containers.allSatisfy { container in
      !container.isWanted(by: question) {
        !violations(of: pod.with([(container.node, container.path)]), at: level).isEmpty
      }
    }
  }
}
