internal import Documents
internal import Manifests

/// An operator looks at the namespaces that it is told.
enum ApplicationNamespace: Rule {
  static let id = "application-namespace"
  static let consequence = Consequence.ignored
  static let summary = "applications are in namespaces that the operator looks at"
  static let page = RulePage(
    why: """
      The operator is told with `--namespaces` where to look. An application elsewhere stays as it is: no
      driver, no event and no error.
      """,
    fix: """
      Add the namespace to `--namespaces` of the controller and of the webhook, or put the application
      into one that is there.
      """,
    example: """
      args: [controller, start, --namespaces=spark-jobs]
      """)

  private static let option = "--namespaces="
  private static let kinds: [Name] = ["SparkApplication", "ScheduledSparkApplication"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let applications = kinds.flatMap { subject.objects.all($0) }
    guard !applications.isEmpty else { return }
    let operators = subject.containers.filter {
      $0.imageName.repository.lastPathPart == "spark-operator"
    }
    let controllers = operators.filter { $0.words.contains { $0.text == "controller" } }
    guard controllers.count == 1,
      let word = controllers[0].words.last(where: { $0.text.hasPrefix(option) })
    else { return }
    let names = word.text.dropFirst(option.count).split { ",\"' ".contains($0) }.map(String.init)
    guard !names.isEmpty, !names.contains("*") else { return }
    for position in applications {
      let manifest = subject.manifests[position]
      let namespace = subject.objects.namespace(of: manifest).string
      guard !namespace.isEmpty, !names.contains(namespace) else { continue }
      findings.add(
        Self.self, "the operator does not look at the namespace of \(manifest.id)",
        at: subject.location(of: manifest),
        hint: Suggestion.hint(for: namespace, among: names) ?? "add it to `--namespaces`",
        notes: [
          Diagnostic.Note(
            "what it looks at", at: subject.location(of: word.node, in: controllers[0]))
        ])
    }
  }
}
