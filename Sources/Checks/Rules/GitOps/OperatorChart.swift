internal import Documents
internal import Manifests

/// The chart of the Spark Operator brings definitions of kinds, which belong to a whole cluster.
enum OperatorChart: Rule {
  static let id = "operator-chart"
  static let consequence = Consequence.breaksLater
  static let summary =
    "the definitions of the Spark Operator have one owner, which applies them on the server"
  static let page = RulePage(
    why: """
      The chart `spark-operator` has the definitions of its kinds in it. Two Applications with the chart in
      one cluster, or one beside definitions that are rendered here, take them from each other with each
      synchronization. They are larger than what an annotation takes, so that applying them without
      `ServerSideApply=true` is refused.
      """,
    fix: """
      Let one Application have them, with `syncOptions: [ServerSideApply=true]`, and set
      `helm.skipCrds: true` in the others.
      """,
    example: """
      kind: Application
      spec:
        source:
          repoURL: https://kubeflow.github.io/spark-operator
          chart: spark-operator
          targetRevision: 2.5.2
        syncPolicy: {syncOptions: [CreateNamespace=true]}
      """)

  /// Where it stands who has the definitions of a cluster.
  private typealias Owner = (node: Int32, manifest: Int)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var owners: [String: Owner] = [:]
    for application in ArgoApplication.all(in: subject) {
      guard let chart = application.sources.compactMap({ chart(of: $0) }).first else { continue }
      let place = subject.location(of: chart.id, in: subject.manifests[application.position])
      let id = subject.manifests[application.position].id
      if !application.hasOption("ServerSideApply=true"), !application.hasOption("Replace=true") {
        findings.add(
          Self.self, "\(id) applies definitions that are too large for an annotation", at: place,
          hint: "add `ServerSideApply=true` to `syncPolicy.syncOptions`, or set `helm.skipCrds`")
      }
      if let other = owners[application.cluster] ?? definition(in: subject, for: application) {
        findings.add(
          Self.self, "\(id) brings definitions of kinds that another has as well", at: place,
          hint: "set `helm.skipCrds` to true in one of them",
          notes: [
            Diagnostic.Note(
              "there", at: subject.location(of: other.node, in: subject.manifests[other.manifest]))
          ])
      }
      owners[application.cluster] = (chart.id, application.position)
    }
  }

  /// The name of the chart in a source that brings its definitions.
  private static func chart(of source: Node) -> Node? {
    guard let chart = source["chart"], chart.string == "spark-operator",
      source["repoURL"]?.string.holds("kubeflow") == true,
      source["targetRevision"]?.string.hasPrefix("2.") == true,
      !(source["helm"]?["skipCrds"]).isTrue
    else { return nil }
    return chart
  }

  /// A definition that is rendered beside the Application, for the same cluster.
  private static func definition(
    in subject: Subject, for application: ArgoApplication
  ) -> Owner? {
    guard application.cluster == "in-cluster" else { return nil }
    let position = subject.objects.all("CustomResourceDefinition").first {
      subject.manifests[$0].name == "sparkapplications.sparkoperator.k8s.io"
    }
    return position.map {
      ((subject.manifests[$0].root["metadata"] ?? subject.manifests[$0].root).id, $0)
    }
  }
}
