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
    pods = PodTemplate.all(in: manifests)
    inspection.run(on: pods)
    schemaProblems = inspection.problems
    unknownKinds = inspection.unknownKinds
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

  /// What to underline of a problem, or of another node of the same object.
  func location(of problem: SchemaProblem, _ other: Node? = nil) -> Location {
    let node = other ?? problem.node
    guard let pod = problem.pod else {
      return location(of: node.id, in: manifests[problem.manifest])
    }
    return location(of: node, in: pods[pod])
  }

  /// The field of a problem, and the object that has it, as messages say it.
  func words(for problem: SchemaProblem) -> (field: String, holder: String) {
    let id = manifests[problem.manifest].id
    guard let pod = problem.pod else { return (problem.path, "\(id)") }
    return (pods[pod].path(of: problem.path), words(for: pods[pod]))
  }

  /// The object of a pod, as messages say it.
  func words(for pod: PodTemplate) -> String {
    let id = manifests[pod.manifest].id
    return pod.holder == nil ? "\(id)" : "`\(pod.path)` in \(id)"
  }

  /// What the namespace of an object lets in.
  func podSecurity(of manifest: Manifest) -> PodSecurityLevel {
    levels[manifest.namespace.isEmpty ? namespace : manifest.namespace] ?? podSecurity
  }
}
