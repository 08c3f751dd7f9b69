internal import Checks
internal import Documents
internal import Manifests

/// Whether projects let in what is rendered: its namespaces, and its kinds.
enum ProjectsAllow: Examination {
  static let id = "project-allows"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation else { return [] }
    let projects = installation.objects(ofArgoKind: "AppProject")
    let applications = patient.installed.filter { $0.expected != nil }
    guard !applications.isEmpty else { return [] }
    var mistakes: [Remark] = []
    for application in applications {
      let name = application.manifest.root["spec"]?["project"]?.string ?? ""
      guard let expected = application.expected,
        let project = projects.first(where: { $0.name.string == name })
      else { continue }
      let refusals =
        namespaces(expected.facts, project)
        + kinds(expected.facts.clusterKinds, project, list: "clusterResource", isClosed: true)
        + kinds(
          expected.facts.kinds.subtracting(expected.facts.clusterKinds), project,
          list: "namespaceResource", isClosed: false)
      mistakes += refusals.map { what in
        .wrong(
          "\(project.id) does not let in \(what) of `\(expected.environment.name.text)`",
          at: installation.location(of: project),
          fix: "`reconcile argocd apps --write`, and apply `argocd/project.yaml`")
      }
    }
    guard !projects.isEmpty else {
      return [.unchecked("there is no AppProject among the manifests")]
    }
    return Remark.all(mistakes, orFine: "projects let in what is rendered")
  }

  /// The namespaces that are refused. Which name of a cluster belongs to which address is not
  /// known.
  private static func namespaces(_ facts: ApplicationFacts, _ project: Manifest) -> [String] {
    let patterns = (project.root["spec"]?["destinations"]?.items ?? [])
      .compactMap { $0["namespace"]?.string }
    return facts.namespaces.keys.sorted { $0.precedesInBytes($1) }.filter { namespace in
      let isDenied = patterns.contains { $0.hasPrefix("!") && fits(namespace, $0.dropFirst()) }
      return isDenied || !patterns.contains { fits(namespace, $0[...]) }
    }.map { "the namespace `\($0)`" }
  }

  /// The kinds that are refused. Those outside namespaces are, if no list lets them in; the others
  /// are not, if there is no list.
  private static func kinds(
    _ kinds: Set<GroupKind>, _ project: Manifest, list: String, isClosed: Bool
  ) -> [String] {
    let spec = project.root["spec"]
    let allowed = spec?[named: list + "Whitelist"]
    let denied = spec?[named: list + "Blacklist"]
    return kinds.sorted().filter { kind in
      if contains(denied, kind) { return true }
      return allowed == nil ? isClosed : !contains(allowed, kind)
    }.map { "objects of the kind `\($0.kind)`" }
  }

  private static func contains(_ list: Node?, _ kind: GroupKind) -> Bool {
    (list?.items ?? []).contains { item in
      fits(kind.group, (item["group"]?.string ?? "")[...])
        && fits(kind.kind, (item["kind"]?.string ?? "")[...])
    }
  }

  private static func fits(_ text: String, _ pattern: Substring) -> Bool {
    Wildcard.fits(Array(text.utf8), Array(pattern.utf8))
  }
}
