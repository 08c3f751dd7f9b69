package import Documents
package import Manifests

/// What rules look at: the objects of a rendered environment, and what several rules ask about them,
/// found once.
package struct Subject: Sendable {
  /// Says where a place is.
  package typealias Locate = @Sendable (Place) -> Location

  package let manifests: [Manifest]
  /// Where objects go that do not say it.
  private let namespace: Name
  /// What counts in namespaces that do not say it.
  private let podSecurity: PodSecurityLevel
  private let levels: [Name: PodSecurityLevel]
  /// The files that the environment is made of.
  private let sources: [SourceFile]
  private let locate: Locate
  /// What does not fit the schemas of Kubernetes and of the definitions among the objects.
  let schemaProblems: [SchemaProblem]
  /// The kinds without a schema.
  let unknownKinds: [UncheckedKind]
  /// The pods that the objects describe.
  let pods: [PodTemplate]

  /// Takes the objects, the files that they come from, and what is on the cluster beside them:
  /// definitions of kinds, and namespaces.
  package init(
    _ manifests: [Manifest], from sources: [SourceFile] = [], beside others: [Manifest] = [],
    namespace: Name = "", podSecurity: PodSecurityLevel = .restricted, locate: @escaping Locate
  ) {
    self.manifests = manifests
    self.sources = sources
    self.namespace = namespace
    self.podSecurity = podSecurity
    self.locate = locate
    var inspection = SchemaInspection(manifests, beside: others)
    inspection.run()
    schemaProblems = inspection.problems
    unknownKinds = inspection.unknownKinds
    pods = PodTemplate.all(in: manifests)
    levels = PodSecurityLevel.levels(in: others + manifests)
  }

  /// What to underline of an object.
  func location(of id: Int32, in manifest: Manifest) -> Location {
    locate(manifest.place(of: id))
  }

  /// What to underline of a pod. What stands as text in an object is looked for where the text is
  /// written: below the key, or in a file that is called like it.
  func location(of node: Node, in pod: PodTemplate) -> Location {
    guard let holder = pod.holder else { return location(of: node.id, in: manifests[pod.manifest]) }
    let value = location(of: holder, in: manifests[pod.manifest])
    let line = EmbeddedLine(of: node)
    if let found = line.location(below: value) { return found }
    let files = sources.filter { $0.path == pod.path || $0.path.hasSuffix("/" + pod.path) }
    return files.reversed().lazy.compactMap { line.location(in: $0) }.first ?? value
  }

  /// Where an object says what it is called.
  func location(of manifest: Manifest) -> Location {
    let root = manifest.root
    return location(of: (root["metadata"]?["name"] ?? root).id, in: manifest)
  }

  /// What the namespace of an object lets in.
  func podSecurity(of manifest: Manifest) -> PodSecurityLevel {
    levels[manifest.namespace.isEmpty ? namespace : manifest.namespace] ?? podSecurity
  }
}
