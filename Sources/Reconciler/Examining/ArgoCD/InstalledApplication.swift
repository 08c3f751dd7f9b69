internal import Checks
internal import Documents
internal import Manifests

/// An Application of an installation, beside what the environments make of it.
struct InstalledApplication: Sendable {
  let manifest: Manifest
  /// The one that it should be; nil if it is of no environment.
  let expected: ApplicationObject?
  /// The same as it would be applied.
  let expectedRoot: Node?

  /// Those of the repository's environments and of its project, in the order of the objects.
  static func all(
    in installation: Installation?, besides made: ApplicationFiles?, project: ProjectName?
  ) -> [InstalledApplication] {
    guard let installation, let made, !made.report.hasErrors else { return [] }
    var byName: [String: Expected] = [:]
    var byPlace: [[String]: Expected] = [:]
    for application in made.applications {
      let text = SourceText(application.object.document)
      guard let root = ParsedText.parse(text, as: .resource).documents.first?.root else { continue }
      byName[application.name] = (application, root)
      if let source = source(of: root) { byPlace[place(source)] = (application, root) }
    }
    return installation.objects(ofArgoKind: "Application").compactMap { manifest in
      let found =
        byName[manifest.name.string] ?? source(of: manifest.root).flatMap { byPlace[place($0)] }
      let isOurs = manifest.root["spec"]?["project"]?.string == project?.text
      guard found != nil || isOurs else { return nil }
      return InstalledApplication(
        manifest: manifest, expected: found?.application, expectedRoot: found?.root)
    }
  }

  private typealias Expected = (application: ApplicationObject, root: Node)

  /// Where the source is that is rendered, or the branch that was.
  private static func source(of root: Node) -> Node? {
    let spec = root["spec"]
    return spec?["sourceHydrator"]?["drySource"] ?? spec?["source"]
  }

  private var source: Node? { Self.source(of: manifest.root) }

  /// A repository, a revision of it, and a folder.
  private static func place(_ source: Node) -> [String] {
    [ArgoApplication.normalized(source["repoURL"]?.string ?? "")]
      + ["targetRevision", "path"].map { source[named: $0]?.string ?? "" }
  }

  /// Whether Argo CD calls a plugin for it.
  var isRenderedByPlugin: Bool { source?["plugin"] != nil }

  /// The name of that plugin.
  var plugin: Node? { source?["plugin"]?["name"] }

  /// The folder that is rendered.
  var folder: RepoPath? { source?["path"].flatMap { RepoPath($0.string) } }

  /// The paths of the repository that matter for it, as Argo CD is told.
  var paths: Node? { Self.paths(of: manifest.root) }

  /// The same as they should be.
  var expectedPaths: Node? { expectedRoot.flatMap(Self.paths) }

  private static func paths(of root: Node) -> Node? {
    root["metadata"]?["annotations"]?[named: ApplicationObject.pathsKey]
  }

  /// The command that brings it, or brings it to what it should be.
  static func command(_ environment: Environment) -> String {
    "`reconcile argocd apps --env \(environment.name.text) | kubectl apply -f -`"
  }
}
