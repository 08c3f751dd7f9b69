internal import Documents
internal import Spark

/// A template that is no pod.
enum TemplateForm: Rule {
  static let id = "template-form"
  static let consequence = Consequence.refused
  static let summary = "a template is one Pod with a spec"
  static let page = RulePage(
    why: """
      Spark reads one document and takes it for a Pod, whatever its kind is. Without `spec`, with several
      documents or with none it does not start. A Deployment is read, though nothing in it is where the
      fields of a pod are, and the server refuses what is made of it.
      """,
    fix: """
      Write one document of kind `Pod` with the containers below `spec`.
      """,
    example: """
      apiVersion: apps/v1
      kind: Deployment
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .template(let fault) in pod.refusals {
        add("the template of \(pod.words) \(words(for: fault))", fault, pod, subject, &findings)
      }
      for case .kind(let kind, let origin) in pod.faults {
        guard let place = subject.location(of: origin, in: pod) else { continue }
        findings.add(
          Self.self, "the template of \(pod.words) is a \(kind), and the server makes no pod of it",
          at: place, hint: "write `kind: Pod`, and the containers below `spec`")
      }
    }
  }

  private static func add(
    _ message: String, _ fault: TemplateFault, _ pod: ExpectedPod, _ subject: Subject,
    _ findings: inout Findings
  ) {
    var place: Location?
    if case .noSpec(let node) = fault { place = subject.location(of: .template(node), in: pod) }
    if place == nil, let text = pod.text {
      place = subject.location(of: text.node.id, in: subject.manifests[text.map])
    }
    if place == nil, let template = pod.template {
      place = subject.location(of: subject.pods[template].root, in: subject.pods[template])
    }
    findings.add(Self.self, message, at: place, hint: "write one document of kind `Pod`")
  }

  private static func words(for fault: TemplateFault) -> String {
    switch fault {
    case .unreadable: "is not YAML with an object in it"
    case .empty: "is empty"
    case .severalDocuments: "has more than one document"
    case .noSpec: "has no `spec`"
    }
  }
}
