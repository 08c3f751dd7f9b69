internal import Documents
internal import Manifests

/// A pod that does more than its namespace lets in is refused when it is made; the workload stands
/// there without pods.
enum PodSecurity: Rule {
  static let id = "pod-security"
  static let consequence = Consequence.refused
  static let summary = "pods do no more than their namespaces let in"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.pods {
      let manifest = subject.manifests[pod.manifest]
      let level = subject.podSecurity(of: manifest)
      var violations: [PodViolation] = []
      for control in PodControl.all where control.level <= level {
        control.inspect(pod, &violations)
      }
      for violation in violations {
        findings.add(
          Self.self, message(violation, of: pod, manifest, level),
          at: subject.location(of: violation.node, in: pod), hint: violation.fix)
      }
    }
  }

  private static func message(
    _ violation: PodViolation, of pod: PodTemplate, _ manifest: Manifest,
    _ level: PodSecurityLevel
  ) -> String {
    let holder = pod.holder == nil ? "\(manifest.id)" : "`\(pod.path)` in \(manifest.id)"
    let field = pod.path(of: violation.field)
    return "`\(field)` of \(holder) \(violation.message), `\(level.rawValue)` does not let that in"
  }
}
