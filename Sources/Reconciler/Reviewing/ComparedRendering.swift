package import Documents
package import Manifests
internal import Overlays

/// One side of a comparison: the objects of an environment, and what is known of where they come from.
package struct ComparedRendering: Sendable {
  package let manifests: [Manifest]
  /// The namespace of the environment: where objects go that do not say it, else where most are.
  package let namespace: String
  /// What is wrong with it; with errors there are no objects.
  package let report: Report
  /// What the objects were rendered from; nil if they were read from files that somebody rendered.
  package let rendering: Rendering?
  private let sources: SourceTable

  /// What an environment of a tree is rendered to.
  package init(_ environment: Environment, of tree: ReconciledTree) {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    let rendering = report.hasErrors ? nil : Rendering(environment, of: tree, settings)
    if let rendering { report.add(rendering.report) }
    self.report = report
    self.rendering = rendering
    manifests = report.hasErrors ? [] : rendering?.manifests.manifests ?? []
    namespace = Self.namespace(rendering?.namespace, manifests)
    sources = rendering?.sources ?? SourceTable()
  }

  /// The objects in files, as Argo CD finds them. A file that is none of YAML has none, which is reported.
  package init(_ files: [SourceFile], namespace: String = "") {
    var (report, sources, kinds) = (Report(), SourceTable(), KnownKinds())
    var manifests: [Manifest] = []
    for file in files {
      let parsed = ParsedText.parse(file.text, as: .resource)
      report.add(parsed.problems, in: file)
      guard !parsed.hasErrors else { continue }
      let source = sources.add(file)
      for node in parsed.objects where LooseObjects.isObject(node) {
        var document = Document(emptyMappingAt: Place(source: source, offset: 0))
        document.replace(document.rootID, withCopyOf: node, source: source)
        manifests.append(Manifest(document, source: source, &kinds))
      }
    }
    (self.report, self.sources) = (report, sources)
    self.manifests = report.hasErrors ? [] : manifests
    self.namespace = Self.namespace(namespace, manifests)
    rendering = nil
  }

  /// What an environment was rendered to.
  init(_ rendering: Rendering) {
    report = rendering.report
    self.rendering = rendering
    manifests = report.hasErrors ? [] : rendering.manifests.manifests
    namespace = Self.namespace(rendering.namespace, manifests)
    sources = rendering.sources
  }

  /// What a kustomization builds.
  init(_ overlay: Overlay) {
    report = overlay.report
    manifests = overlay.report.hasErrors ? [] : overlay.manifests.manifests
    (sources, rendering) = (overlay.sources, nil)
    namespace = Self.namespace(nil, manifests)
  }

  /// Nothing, because of what is wrong.
  init(_ report: Report) {
    (self.report, sources, namespace, manifests) = (report, SourceTable(), "", [])
    rendering = nil
  }

  private static func namespace(_ known: String?, _ manifests: [Manifest]) -> String {
    if let known, !known.isEmpty { return known }
    var counts: [Name: Int] = [:]
    for manifest in manifests where !manifest.namespace.isEmpty {
      counts[manifest.namespace, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key.string ?? ""
  }

  /// Where a place is in a file.
  func location(of place: Place) -> Location { sources.location(of: place) }
}
