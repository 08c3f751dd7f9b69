internal import Documents

/// The Application of an environment.
struct ApplicationObject {
  let environment: Environment
  let settings: EnvironmentSettings
  let source: ApplicationSource
  let facts: ApplicationFacts
  /// Whether somebody else makes the namespace that it is for.
  var isNamespaceMade = true
  var wave = 0

  var cluster: ApplicationCluster { ApplicationCluster(settings.destination) }

  /// The namespace of what names none. Argo CD wants one, and here all objects name theirs.
  var namespace: String {
    settings.destination.namespace?.value.text ?? facts.mainNamespace ?? "default"
  }

  var name: String {
    ApplicationName.text(for: environment.name, of: settings.argocd.project.value)
  }

  /// The object.
  var object: PlainYAML {
    .map([
      ("apiVersion", .text("argoproj.io/v1alpha1")),
      ("kind", .text("Application")),
      ("metadata", .map(metadata)),
      (
        "spec",
        .map(
          [
            ("project", .text(settings.argocd.project.value.text)),
            (source.key, source.value),
            ("destination", cluster.destination(namespace)),
            ("syncPolicy", .map(policy)),
          ] + differences)
      ),
    ])
  }

  private var metadata: [(String, PlainYAML)] {
    var annotations: [(String, PlainYAML)] = []
    if let paths = source.paths {
      annotations.append((Self.pathsKey, .parts(paths, separator: ";")))
    }
    if wave != 0 { annotations.append((Self.waveKey, .text("\(wave)"))) }
    let metadata: [(String, PlainYAML)] = [
      ("name", .text(name)), ("namespace", .text(settings.argocd.namespace.value.text)),
    ]
    return metadata + (annotations.isEmpty ? [] : [("annotations", .map(annotations))])
  }

  /// What has to change so that Argo CD renders again.
  static let pathsKey = "argocd.argoproj.io/manifest-generate-paths"
  /// The order in which whoever delivers Applications does it.
  static let waveKey = "argocd.argoproj.io/sync-wave"

  /// What needs a review is applied at once only where it has had one.
  private var isAutomated: Bool {
    settings.argocd.sync.value == .automated || source.isReviewed
  }

  private var policy: [(String, PlainYAML)] {
    let automated: [(String, PlainYAML)] = [
      ("automated", .map([("prune", .flag(true)), ("selfHeal", .flag(true))]))
    ]
    let options =
      (isNamespaceMade ? [] : ["CreateNamespace=true"]) + ["PruneLast=true"]
      + (facts.ignored.isEmpty ? [] : ["RespectIgnoreDifferences=true"])
    // Namespaces and kinds of other Applications may come a little later.
    let retry: PlainYAML = .map([
      ("limit", .number(10)),
      (
        "backoff",
        .map([
          ("duration", .text("10s")), ("factor", .number(2)), ("maxDuration", .text("5m")),
        ])
      ),
    ])
    return (isAutomated ? automated : [])
      + [("syncOptions", .list(options.map { .text($0) })), ("retry", retry)]
  }

  private var differences: [(String, PlainYAML)] {
    guard !facts.ignored.isEmpty else { return [] }
    return [("ignoreDifferences", .list(facts.ignored.map(\.item)))]
  }
}

extension IgnoredDifference {
  /// An item of `ignoreDifferences`.
  fileprivate var item: PlainYAML {
    let group: [(String, PlainYAML)] =
      object.group.isEmpty ? [] : [("group", .text(object.group))]
    let place: [(String, PlainYAML)] =
      namespace.isEmpty ? [] : [("namespace", .text(namespace))]
    let fields: (String, PlainYAML) =
      switch field {
      case .pointer(let pointer): ("jsonPointers", .list([.text(pointer)]))
      case .expression(let expression): ("jqPathExpressions", .list([.text(expression)]))
      }
    return .map(
      group + [("kind", .text(object.kind)), ("name", .text(name))] + place + [fields])
  }
}
