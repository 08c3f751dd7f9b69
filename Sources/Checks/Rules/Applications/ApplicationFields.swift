internal import Documents
internal import Manifests

/// An application without a field that the operator needs is refused, or never runs.
enum ApplicationFields: Rule {
  static let id = "application-fields"
  static let consequence = Consequence.refused
  static let summary = "applications have the fields that the operator needs"
  static let page = RulePage(
    why: """
      The operator refuses an application without `type`, `sparkVersion`, `mainApplicationFile`, `driver`
      or `executor`, or with another word where it knows some. Where its definition is at hand the
      schema says so; this is for where it is not.
      """,
    fix: """
      Add the field, or write one of the words that the hint names.
      """,
    example: """
      kind: SparkApplication
      spec: {type: Python, mode: client-mode, sparkVersion: 4.1.0}
      """)

  private static let kinds: [Name] = ["SparkApplication", "ScheduledSparkApplication"]
  private static let required = [
    "type", "sparkVersion", "mainApplicationFile", "driver", "executor",
  ]
  private static let words: [(field: [String], words: [String])] = [
    (["type"], ["Java", "Python", "Scala", "R"]), (["mode"], ["cluster", "client"]),
    (["restartPolicy", "type"], ["Never", "Always", "OnFailure"]),
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for kind in kinds {
      for position in subject.objects.all(kind) {
        let manifest = subject.manifests[position]
        guard manifest.kind.apiVersion.holds("sparkoperator.k8s.io/"),
          isWithoutSchema(manifest, in: subject)
        else { continue }
        let spec = manifest.root["spec"]
        check(kind == kinds[1] ? spec?["template"] : spec, of: manifest, subject, &findings)
      }
    }
  }

  private static func isWithoutSchema(_ manifest: Manifest, in subject: Subject) -> Bool {
    subject.unknownKinds.contains { subject.manifests[$0.manifest].kind.kind == manifest.kind.kind }
  }

  private static func check(
    _ spec: Node?, of manifest: Manifest, _ subject: Subject, _ findings: inout Findings
  ) {
    guard let spec, spec.kind == .mapping else { return }
    let missing = required.filter { spec[named: $0] == nil }
    if !missing.isEmpty {
      findings.add(
        Self.self,
        "\(manifest.id) needs \(missing.map { "`\($0)`" }.joined(separator: ", "))",
        at: subject.location(of: manifest))
    }
    for (field, words) in words {
      guard let node = spec.value(at: field), !words.contains(node.string) else { continue }
      findings.add(
        Self.self, "`\(field.joined(separator: "."))` of \(manifest.id) cannot be `\(node.string)`",
        at: subject.location(of: node.id, in: manifest),
        hint: words.map { "`\($0)`" }.joined(separator: ", "))
    }
  }
}
