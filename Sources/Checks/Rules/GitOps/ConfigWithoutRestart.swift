internal import Documents
internal import Manifests

/// A program reads its files when it starts.
enum ConfigWithoutRestart: Rule {
  static let id = "config-without-restart"
  static let consequence = Consequence.breaksLater
  static let summary = "a change of configuration starts who reads it again"
  static let page = RulePage(
    why: """
      Kubernetes changes mounted files in place, and programs read them when they start. A ConfigMap that
      keeps its name changes nothing of the Deployment: pods go on with what they have read, until
      one of them happens to be started again and differs from the others.
      """,
    fix: """
      Let the ConfigMap have a hash of its content in its name, as a ConfigSet or a generator gives it, or
      write a checksum into an annotation of the pod template.
      """,
    example: """
      kind: Deployment
      spec:
        template:
          spec:
            volumes: [{name: conf, configMap: {name: spark-conf}}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (number, pod) in subject.pods.enumerated() {
      let manifest = subject.manifests[pod.manifest]
      guard pod.holder == nil, Workload.kinds.contains(manifest.kind.kind),
        !pod.isRestarted(with: manifest)
      else { continue }
      var told: Set<String> = []
      for container in subject.containers(of: number) {
        for name in pod.configMaps(readOnceBy: container) where told.insert(name.string).inserted {
          guard let map = subject.objects.find("ConfigMap", name.string, from: pod.manifest),
            !name.string.endsWithContentHash, !subject.manifests[map].root["immutable"].isTrue
          else { continue }
          findings.add(
            Self.self,
            "a change of ConfigMap `\(name.string)` does not start \(manifest.id) again",
            at: subject.location(of: name, in: pod),
            severity: subject.material.isComplete ? .warning : .note,
            hint: "a hash in its name, or a checksum among the annotations of the pod template")
        }
      }
    }
  }
}
