internal import Documents
internal import Manifests

/// A name that Kubernetes does not take makes the server refuse its object.
enum WrongName: Rule {
  static let id = "wrong-name"
  static let consequence = Consequence.refused
  static let summary = "objects, containers, volumes and ports have names that Kubernetes takes"
  static let page = RulePage(
    why: """
      Names become parts of addresses, paths and labels, so each kind takes certain letters only. The server
      refuses others, and with them the whole object.
      """,
    fix: """
      Write a name of small letters, digits and `-`.
      """,
    example: """
      apiVersion: v1
      kind: Service
      metadata: {name: spark_connect}
      """)

  /// A CronJob puts eleven letters behind its name, and what it makes is a label's value.
  private static let longest = ["CronJob": 52, "Job": 63]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var known: [ObjectKind: (syntax: NameSyntax?, limit: Int)] = [:]
    for manifest in subject.manifests {
      let kind = manifest.kind
      let (syntax, limit) =
        known[kind] ?? (NameSyntax(of: kind), longest[kind.kind.string] ?? .max)
      known[kind] = (syntax, limit)
      guard let syntax, let node = manifest.root["metadata"]?["name"] else { continue }
      let name = node.string
      if subject.isFilledIn(name) { continue }
      if !syntax.takes(name) {
        findings.add(
          Self.self, "`\(name)` cannot be the name of a \(manifest.kind.kind)",
          at: subject.location(of: node.id, in: manifest), hint: syntax.words)
      } else if name.utf8.count > limit {
        findings.add(
          Self.self, "`\(name)` is too long for a \(manifest.kind.kind)",
          at: subject.location(of: node.id, in: manifest), hint: "at most \(limit) letters")
      }
    }
    for (number, pod) in subject.pods.enumerated() {
      inspect(pod, subject.containers(of: number), in: subject, &findings)
    }
  }

  private static func inspect(
    _ pod: PodTemplate, _ containers: ArraySlice<Container>, in subject: Subject,
    _ findings: inout Findings
  ) {
    for volume in pod.spec?["volumes"]?.items ?? [] {
      inspect(volume["name"], "a volume", .label, of: pod, in: subject, &findings)
    }
    for container in containers where container.isWanted(by: Self.self, { hasMistake(container) }) {
      inspect(container.node["name"], "a container", .label, of: pod, in: subject, &findings)
      for port in container.node["ports"]?.items ?? [] {
        inspect(port["name"], "a port", .port, of: pod, in: subject, &findings)
      }
    }
  }

  private static func hasMistake(_ container: Container) -> Bool {
    isWrong(container.node["name"], .label)
      || (container.node["ports"]?.items ?? []).contains { isWrong($0["name"], .port) }
  }

  private static func isWrong(_ name: Node?, _ syntax: NameSyntax) -> Bool {
    guard let name, name.kind.isScalar, !name.text.isEmpty else { return false }
    return !syntax.takes(name.string)
  }

  private static func inspect(
    _ name: Node?, _ what: String, _ syntax: NameSyntax, of pod: PodTemplate,
    in subject: Subject, _ findings: inout Findings
  ) {
    guard let name, isWrong(name, syntax), !subject.isFilledIn(name.string) else { return }
    findings.add(
      Self.self, "`\(name.string)` of \(subject.words(for: pod)) cannot be the name of \(what)",
      at: subject.location(of: name, in: pod), hint: syntax.words)
  }
}
