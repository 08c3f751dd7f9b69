internal import Documents
internal import Manifests

/// A selector that means no pod leaves its object without effect.
enum SelectorWithoutPods: Rule {
  static let id = "selector-without-pods"
  static let consequence = Consequence.breaksLater
  static let summary = "selectors of Services, budgets and policies mean some pod"
  static let page = RulePage(
    why: """
      A Service whose selector means no pod has no addresses: every connection to it is refused. A budget
      protects nothing, a network policy lets in what it should keep out.
      """,
    fix: """
      Write labels that the pods have. The nearest pod and the labels that differ stand in the hint.
      """,
    example: """
      # the pods have app.kubernetes.io/name: spark-connect
      kind: Service
      spec:
        selector: {app.kubernetes.io/name: connect}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var unknownCount = 0
    let served = Set(subject.services.lazy.filter { !$0.pods.isEmpty }.map(\.position))
    for (position, manifest) in subject.manifests.enumerated() where !served.contains(position) {
      guard let (node, selector) = Self.selector(of: manifest), !selector.isEmpty else { continue }
      let namespace = subject.objects.namespace(of: manifest)
      guard subject.pods(meantBy: selector, in: namespace).isEmpty else { continue }
      guard !subject.mayMeanOthers(selector, in: namespace) else {
        unknownCount += 1
        continue
      }
      findings.add(
        Self.self, "no pod has the labels that \(manifest.id) asks for: `\(selector.words)`",
        at: subject.location(of: node.id, in: subject.manifests[position]),
        severity: manifest.kind.kind == "Service" ? .error : .warning,
        hint: hint(for: selector, in: namespace, of: subject))
    }
    guard unknownCount > 0 else { return }
    let selectors = unknownCount == 1 ? "one selector" : "\(unknownCount) selectors"
    findings.skip("pods that are made elsewhere (\(selectors))")
  }

  /// The selector of an object that means pods, and where it stands.
  private static func selector(of manifest: Manifest) -> (Node, PodSelector)? {
    let spec = manifest.root["spec"]
    switch manifest.kind.kind {
    case "Service":
      return spec?["selector"].map { ($0, PodSelector(labels: $0)) }
    case "PodDisruptionBudget":
      return spec?["selector"].map { ($0, PodSelector($0)) }
    case "NetworkPolicy":
      return spec?["podSelector"].map { ($0, PodSelector($0)) }
    default: return nil
    }
  }

  /// The pod that has the most of the labels, and what it lacks.
  private static func hint(
    for selector: PodSelector, in namespace: Name, of subject: Subject
  ) -> String? {
    let near = subject.pods.filter {
      !$0.isPartial && selector.touches($0.labels)
        && subject.objects.namespace(of: subject.manifests[$0.manifest]) == namespace
    }
    guard
      let pod = near.min(by: {
        selector.missing(in: $0.labels).count < selector.missing(in: $1.labels).count
      }), let label = selector.missing(in: pod.labels).first
    else { return nil }
    let own = pod.labels?[named: label.key]?.string
    let has = own.map { "has `\(label.key)=\($0)`" } ?? "has no label `\(label.key)`"
    return "\(subject.words(for: pod)) \(has)"
  }
}
