internal import Documents
internal import Manifests

/// A volume that no container mounts is brought to the pod for nothing.
enum UnusedVolume: Rule {
  static let id = "unused-volume"
  static let consequence = Consequence.ignored
  static let summary = "volumes of a pod are mounted by one of its containers"
  static let page = RulePage(
    why: """
      The volume is attached, and no container sees it. Usually its mount was forgotten, or has stayed
      behind in another container.
      """,
    fix: """
      Mount it, or remove it.
      """,
    example: """
      containers:
      - name: server
        image: example/server:1.0.0
      volumes:
      - {name: tmp, emptyDir: {}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var used = [[String]](repeating: [], count: subject.pods.count)
    for container in subject.containers {
      used[container.pod] += container.mounts.map(\.volume)
      used[container.pod] += (container.node["volumeDevices"]?.items ?? [])
        .compactMap { $0["name"]?.string }
    }
    for (number, pod) in subject.pods.enumerated() where !pod.isPartial {
      for volume in pod.spec?["volumes"]?.items ?? [] {
        guard let name = volume["name"], !used[number].contains(name.string) else { continue }
        findings.add(
          Self.self, "no container of \(subject.words(for: pod)) mounts volume `\(name.string)`",
          at: subject.location(of: name, in: pod), severity: .warning)
      }
    }
  }
}
