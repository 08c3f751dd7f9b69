internal import Documents
internal import Manifests
internal import Spark

/// What an object says of the labels of the pods that it means.
struct PodSelector: Sendable {
  private let labels: [(key: String, value: String)]
  private let expressions: [Node]

  /// Reads `matchLabels` and `matchExpressions`.
  init(_ selector: Node) {
    labels = Self.pairs(selector["matchLabels"])
    expressions = selector["matchExpressions"]?.items ?? []
  }

  /// Reads labels that are a selector by themselves, as in a Service.
  init(labels node: Node) {
    labels = Self.pairs(node)
    expressions = []
  }

  private static func pairs(_ node: Node?) -> [(key: String, value: String)] {
    (node.map { Array($0.entries) } ?? []).map { ($0.key.string, $0.value.string) }
  }

  /// Whether it means everything.
  var isEmpty: Bool { labels.isEmpty && expressions.isEmpty }

  /// The keys that it asks for.
  var keys: [String] { labels.map(\.key) + expressions.compactMap { $0["key"]?.string } }

  /// Whether a pod with these labels is meant.
  func matches(_ node: Node?) -> Bool {
    labels.allSatisfy { Self.isLabel($0, of: node) }
      && expressions.allSatisfy { Self.fits(node, $0) }
  }

  /// The labels that a pod does not have so.
  func missing(in node: Node?) -> [(key: String, value: String)] {
    labels.filter { !Self.isLabel($0, of: node) }
  }

  /// Whether some label is what is asked for: a pod of which not everything is known may be meant.
  func touches(_ node: Node?) -> Bool {
    labels.contains { Self.isLabel($0, of: node) }
  }

  /// Whether labels have a pair.
  private static func isLabel(_ pair: (key: String, value: String), of labels: Node?) -> Bool {
    guard let node = labels?[named: pair.key] else { return false }
    return node.arena.text(node.id, equals: pair.value)
  }

  private static func fits(_ labels: Node?, _ expression: Node) -> Bool {
    let value = expression["key"].flatMap { labels?[named: $0.string]?.string }
    let values = (expression["values"]?.items ?? []).map(\.string)
    switch expression["operator"]?.string {
    case "In": return value.map(values.contains) ?? false
    case "NotIn": return !(value.map(values.contains) ?? false)
    case "Exists": return value != nil
    case "DoesNotExist": return value == nil
    default: return true
    }
  }

  /// The labels in words.
  var words: String {
    let parts =
      labels.map { "\($0.key)=\($0.value)" } + expressions.compactMap { $0["key"]?.string }
    return parts.joined(separator: ",")
  }
}

extension PodTemplate {
  var labels: Node? { root["metadata"]?["labels"] }
}

extension Subject {
  /// Labels that Spark, its operator and Airflow give to pods while they run.
  private static let madeLabels = [
    "spark-", "spark/", "sparkoperator.k8s.io/", "airflow", "dag_id", "task_id",
    "kubernetes_executor",
    "statefulset.kubernetes.io/", "apps.kubernetes.io/", "batch.kubernetes.io/", "job-name",
    "controller-uid", "interpreterGroupId", "interpreterSettingName",
  ]

  /// The pods of a namespace that a selector means; templates that somebody completes are not among
  /// them.
  func pods(meantBy selector: PodSelector, in namespace: Name) -> [Int] {
    pods.indices.filter { number in
      let pod = pods[number]
      let own = objects.namespace(of: manifests[pod.manifest])
      return !pod.isPartial && ObjectIndex.mayBeSame(own, namespace) && selector.matches(pod.labels)
    }
  }

  /// Whether a selector may mean pods that nothing here describes as a whole: those that Spark, an
  /// operator or Airflow makes, and those of kinds that are not known.
  func mayMeanOthers(_ selector: PodSelector, in namespace: Name) -> Bool {
    if !material.isComplete { return true }
    let prefixes = Self.madeLabels
    if selector.keys.contains(where: { key in prefixes.contains { key.hasPrefix($0) } }) {
      return true
    }
    if pods.contains(where: { $0.isPartial && selector.touches($0.labels) }) { return true }
    if programs.contains(where: { mayGive(labelsOf: $0, to: selector) }) { return true }
    return manifests.contains { manifest in
      !manifest.kind.isStandard && objects.namespace(of: manifest) == namespace
        && SparkApplications.specification(of: manifest) == nil
    }
  }

  private func mayGive(labelsOf program: SparkProgram, to selector: PodSelector) -> Bool {
    let keys = selector.keys
    let given = ["driver", "executor"].flatMap {
      program.settings.below("spark.kubernetes.\($0).label.")
    }
    if given.contains(where: { setting in keys.contains { setting.key.hasSuffix("." + $0) } }) {
      return true
    }
    guard let position = program.application,
      let spec = SparkApplications.specification(of: manifests[position])?.spec
    else { return false }
    return ["driver", "executor"].contains { selector.touches(spec[named: $0]?["labels"]) }
  }
}
