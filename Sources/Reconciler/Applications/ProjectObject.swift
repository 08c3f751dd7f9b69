internal import Documents

/// The AppProject of all Applications: it allows what they need, and nothing else.
struct ProjectObject {
  let settings: ArgoSettings
  let applications: [ApplicationObject]

  private struct Place: Hashable {
    let cluster: ApplicationCluster
    let namespace: String
  }

  /// The object.
  var object: PlainYAML {
    // A project is there before what belongs to it.
    let wave = (applications.map(\.wave).min() ?? 0) - 1
    return .map([
      ("apiVersion", .text("argoproj.io/v1alpha1")),
      ("kind", .text("AppProject")),
      (
        "metadata",
        .map([
          ("name", .text(settings.project.value.text)),
          ("namespace", .text(settings.namespace.value.text)),
          ("annotations", .map([(ApplicationObject.waveKey, .text("\(wave)"))])),
        ])
      ),
      (
        "spec",
        .map([
          ("description", .text("What the environments of a repository need, and nothing else.")),
          ("sourceRepos", .list(repositories.map { .text($0) })),
          ("destinations", .list(destinations)),
          ("clusterResourceWhitelist", .list(kinds)),
        ])
      ),
    ])
  }

  private var repositories: [String] {
    Set(applications.flatMap(\.source.repositories)).sorted { $0.precedesInBytes($1) }
  }

  private var destinations: [PlainYAML] {
    let places = applications.flatMap { application in
      ([application.namespace] + application.facts.namespaces.keys).map {
        Place(cluster: application.cluster, namespace: $0)
      }
    }
    let sorted = Set(places).sorted {
      $0.cluster == $1.cluster
        ? $0.namespace.precedesInBytes($1.namespace) : $0.cluster < $1.cluster
    }
    return sorted.map { $0.cluster.destination($0.namespace) }
  }

  private var kinds: [PlainYAML] {
    applications.reduce(into: Set<GroupKind>()) { $0.formUnion($1.facts.clusterKinds) }.sorted()
      .map { .map([("group", .text($0.group)), ("kind", .text($0.kind))]) }
  }
}
